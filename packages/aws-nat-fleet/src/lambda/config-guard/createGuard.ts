import {
  DescribeInstanceTypesCommand,
  EC2Client,
  ModifyNetworkInterfaceAttributeCommand,
} from '@aws-sdk/client-ec2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { checkFleet, Fleet, FleetZone, metrics } from '../../contract';
import { readFleet } from '../shared/readFleet';
import { NatHolder, readNatInstances } from '../shared/readNatInstances';
import { runCommand } from '../shared/runCommand';
import { Tools } from '../shared/Tools';

/** The clients that config-guard calls. */
export interface GuardClients {
  readonly ec2: EC2Client;
  readonly ssm: SSMClient;
}

const applied = z.object({ repaired: z.array(z.string()) });

/**
 * Checks the settings of every NAT instance and restores what differs: sysctl, nftables, routes and
 * addresses on the instance, and the source/destination check on its interface. Reports what it
 * restored, and faults of the fleet document.
 */
export function createGuard(
  { ec2, ssm }: GuardClients,
  { environment, log, count }: Tools,
  options: { readonly pollMilliseconds?: number } = {},
) {
  return async () => {
    const fleet = await readFleet(ssm, environment);
    const holders = await readNatInstances(ec2, fleet);
    const findings = await findingsOf(fleet);
    for (const { severity, message } of findings) {
      log[severity === 'error' ? 'error' : 'warn'](message);
    }
    const results = await Promise.allSettled(
      fleet.zones.map(zone => guardZone(zone, holders.get(zone.zone)!)),
    );
    const errors: unknown[] = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    if (errors.length > 0) throw new AggregateError(errors, errors.join('; '));
    return {
      findings,
      zones: results.flatMap(result =>
        result.status === 'fulfilled' ? [result.value] : [],
      ),
    };
  };

  async function findingsOf(fleet: Fleet) {
    const { InstanceTypes = [] } = await ec2.send(
      new DescribeInstanceTypesCommand({
        InstanceTypes: [fleet.instanceType as never],
      }),
    );
    const network = InstanceTypes[0]?.NetworkInfo;
    return checkFleet(fleet, {
      maximumInterfaces: network?.MaximumNetworkInterfaces ?? 0,
      addressesPerInterface: network?.Ipv4AddressesPerInterface ?? 0,
    });
  }

  async function guardZone(
    { zone, natInterfaceId }: FleetZone,
    { networkInterface, instance }: NatHolder,
  ) {
    const repaired: string[] = [];
    if (networkInterface?.SourceDestCheck) {
      await ec2.send(
        new ModifyNetworkInterfaceAttributeCommand({
          NetworkInterfaceId: natInterfaceId,
          SourceDestCheck: { Value: false },
        }),
      );
      repaired.push(`source/destination check of ${natInterfaceId}`);
    }
    if (instance?.state === 'running') {
      const result = await runCommand(
        ssm,
        environment,
        instance.id,
        'apply',
        options,
      );
      if (!result.succeeded) {
        throw new Error(
          `nat-fleet apply on ${instance.id} (${zone}): ${result.error}`,
        );
      }
      repaired.push(...applied.parse(JSON.parse(result.output)).repaired);
    }
    count(metrics.names.settingsRepaired, zone, repaired.length);
    log.info('guarded', { zone, instance, repaired });
    return { zone, instanceId: instance?.id, repaired };
  }
}
