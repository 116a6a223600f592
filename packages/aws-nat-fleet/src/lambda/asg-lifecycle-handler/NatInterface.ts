import {
  AttachNetworkInterfaceCommand,
  DescribeNetworkInterfacesCommand,
  DetachNetworkInterfaceCommand,
  EC2Client,
  ModifyNetworkInterfaceAttributeCommand,
} from '@aws-sdk/client-ec2';

/** Waits until `done` says so. */
export type Until = (
  what: string,
  done: () => Promise<boolean>,
) => Promise<void>;

/** The static interface of a zone. One instance at a time holds it. */
export class NatInterface {
  constructor(
    private readonly ec2: EC2Client,
    private readonly id: string,
    private readonly until: Until,
  ) {}

  /** The instance that holds it, also while it is being attached or detached. */
  async holder() {
    const found = await this.read();
    return found.Attachment?.InstanceId;
  }

  /** Detaches it from `instanceId`; does nothing if another instance or none holds it. */
  async detachFrom(instanceId: string) {
    const { Attachment } = await this.read();
    if (Attachment?.InstanceId !== instanceId) return;
    if (Attachment.Status !== 'detaching') {
      await this.ec2.send(
        new DetachNetworkInterfaceCommand({
          AttachmentId: Attachment.AttachmentId,
          // The instance may no longer exist and never answer.
          Force: true,
        }),
      );
    }
    await this.until(
      `${this.id} is detached`,
      async () => (await this.read()).Status === 'available',
    );
  }

  /** Attaches it to `instanceId` as its second interface, with the source/destination check off. */
  async attachTo(instanceId: string) {
    const { Attachment, SourceDestCheck } = await this.read();
    if (Attachment?.InstanceId !== instanceId) {
      await this.ec2.send(
        new AttachNetworkInterfaceCommand({
          NetworkInterfaceId: this.id,
          InstanceId: instanceId,
          DeviceIndex: 1,
        }),
      );
    }
    if (SourceDestCheck) {
      await this.ec2.send(
        new ModifyNetworkInterfaceAttributeCommand({
          NetworkInterfaceId: this.id,
          SourceDestCheck: { Value: false },
        }),
      );
    }
    await this.until(
      `${this.id} is attached`,
      async () => (await this.read()).Attachment?.Status === 'attached',
    );
  }

  private async read() {
    const { NetworkInterfaces = [] } = await this.ec2.send(
      new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [this.id] }),
    );
    const [found] = NetworkInterfaces;
    if (!found) throw new Error(`Interface ${this.id} does not exist.`);
    return found;
  }
}
