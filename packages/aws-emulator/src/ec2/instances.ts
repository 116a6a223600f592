import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action, type Call, type Output } from '../service/Action';
import { list, object, text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Item, State } from '../state/State';
import { describe, tagged } from './describe';
import { find } from './ec2Kinds';
import {
  launchInstance,
  stopInstance,
  terminateInstance,
} from './instanceLife';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';
import { presentInterface } from './presentInterface';
import { on, resourceOf } from './resourceOf';

type Instance = Item<'instances'>;

const tagSpecification = object({
  ResourceType: z.enum(['instance', 'network-interface']),
  Tag: list(object({ Key: text, Value: z.string() })),
});
type TagSpecification = z.output<typeof tagSpecification>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
const stateCodes: Readonly<Record<Instance['state'], number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

const presentState = (name: Instance['state']) => ({
  code: stateCodes[name],
  name,
});

function present(instance: Instance, state: State) {
  const subnet = state.subnets.get(instance.subnetId);
  const interfaces = interfacesOf(state, instance.id).map(each =>
    presentInterface(each, state),
  );
  const [primary] = interfaces;
  return {
    instanceId: instance.id,
    imageId: instance.imageId,
    instanceType: instance.type,
    instanceState: presentState(instance.state),
    launchTime: instance.launchedAt,
    placement: { availabilityZone: subnet?.zone },
    subnetId: primary?.subnetId,
    vpcId: primary?.vpcId,
    privateIpAddress: primary?.privateIpAddress,
    ipAddress: primary?.association?.publicIp,
    sourceDestCheck: primary?.sourceDestCheck,
    iamInstanceProfile: instance.role && {
      arn: `arn:aws:iam::aws:instance-profile/${instance.role}`,
    },
    networkInterfaceSet: interfaces,
  };
}

const reservation = (instance: Output) => ({
  reservationId: `r-${String(instance.instanceId).slice(2)}`,
  instancesSet: [instance],
});

/** The tags that a request gives to what it creates. */
function tagsFor(
  {
    TagSpecification: all,
  }: { readonly TagSpecification: readonly TagSpecification[] },
  kind: TagSpecification['ResourceType'],
) {
  return Object.fromEntries(
    all
      .filter(({ ResourceType }) => ResourceType === kind)
      .flatMap(({ Tag }) => Tag.map(({ Key, Value }) => [Key, Value])),
  );
}

/** Changes the state of instances, after all of them were found. */
function changeStates(
  name: string,
  change: (cloud: Call['cloud'], instance: Instance) => void,
) {
  return action({
    name,
    isWrite: true,
    input: { InstanceId: texts },
    resources: on('InstanceId'),
    handle: ({ InstanceId: ids }, { cloud, state }) => ({
      instancesSet: ids
        .map(id => find(state, 'instances', id))
        .map(instance => {
          const previousState = presentState(instance.state);
          change(cloud, instance);
          return {
            instanceId: instance.id,
            previousState,
            currentState: presentState(instance.state),
          };
        }),
    }),
  });
}

/** Instances and their types. @internal */
export const instanceActions = [
  describe({
    name: 'DescribeInstances',
    kind: 'instances',
    ids: 'InstanceId',
    set: 'reservationSet',
    filters: {
      'instance-id': 'instanceId',
      'instance-type': 'instanceType',
      'instance-state-name': 'instanceState.name',
      'subnet-id': 'subnetId',
      'vpc-id': 'vpcId',
      'availability-zone': 'placement.availabilityZone',
    },
    present,
    wrap: reservation,
  }),
  action({
    name: 'DescribeInstanceTypes',
    input: {
      InstanceType: texts.optional(),
      NextToken: text.optional(),
    },
    handle: (input, call) => {
      const { InstanceType: wanted = [] } = input;
      const unknown = wanted.filter(
        each => !Object.hasOwn(instanceTypes, each),
      );
      if (unknown.length > 0) {
        throw new AwsError(
          'InvalidInstanceType',
          `The following supplied instance types do not exist: [${unknown}]`,
        );
      }
      const isNamed = wanted.length > 0;
      const names = isNamed ? wanted : Object.keys(instanceTypes);
      const paged = page(call, names, {
        token: input.NextToken,
        isNamed,
      });
      return {
        instanceTypeSet: paged.items.map(instanceType => {
          const { interfaces, addressesPerInterface } =
            instanceTypes[instanceType];
          return {
            instanceType,
            networkInfo: {
              maximumNetworkInterfaces: interfaces,
              ipv4AddressesPerInterface: addressesPerInterface,
            },
          };
        }),
        nextToken: paged.next,
      };
    },
  }),
  action({
    name: 'RunInstances',
    isWrite: true,
    input: {
      ImageId: text,
      InstanceType: text,
      SubnetId: text,
      MinCount: z.literal('1'),
      MaxCount: z.literal('1'),
      SecurityGroupId: texts.default([]),
      IamInstanceProfile: object({ Name: text }).optional(),
      TagSpecification: list(tagSpecification).default([]),
      // These have no effect in the emulator.
      ClientToken: text.optional(),
      UserData: text.optional(),
      InstanceInitiatedShutdownBehavior: z
        .enum(['stop', 'terminate'])
        .optional(),
      MetadataOptions: object({ HttpTokens: z.literal('required') }).optional(),
    },
    resources: ({ SubnetId, SecurityGroupId }, { cloud }) =>
      ['i-*', 'eni-*', SubnetId, ...SecurityGroupId].map(id =>
        resourceOf(cloud, id),
      ),
    context: input =>
      Object.fromEntries(
        Object.entries(tagsFor(input, 'instance')).map(([key, value]) => [
          `aws:RequestTag/${key}`,
          value,
        ]),
      ),
    handle: (input, { cloud, state }) => {
      const instance = launchInstance(cloud, {
        type: input.InstanceType,
        imageId: input.ImageId,
        subnetId: input.SubnetId,
        securityGroupIds: input.SecurityGroupId.map(
          id => find(state, 'securityGroups', id).id,
        ),
        role: input.IamInstanceProfile?.Name,
        tags: tagsFor(input, 'instance'),
        interfaceTags: tagsFor(input, 'network-interface'),
      });
      return reservation({ ...present(instance, state), ...tagged(instance) });
    },
  }),
  changeStates('StopInstances', stopInstance),
  changeStates('TerminateInstances', terminateInstance),
];
