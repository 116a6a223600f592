import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { prefixed } from '../iam/authorize';
import { action, type Call, type Output } from '../service/Action';
import { list, object, text, texts } from '../service/fields';
import { listed } from '../service/page';
import { find, on, resourceOf } from '../state/kinds';
import type { Item, State } from '../state/State';
import { describe, tagged } from './describe';
import * as life from './instanceLife';
import { interfacesOf, presentInterface } from './interfaces';

type Instance = Item<'instances'>;

const tagSpecification = object({
  ResourceType: z.enum(['instance', 'network-interface']),
  Tag: list(object({ Key: text, Value: z.string() })),
});

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
const stateCodes: Readonly<Record<Instance['state'], number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

const presentState = (name: Instance['state']) => {
  const code = stateCodes[name];
  return { code, name };
};

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
const tagsFor = (
  all: readonly z.output<typeof tagSpecification>[],
  kind: 'instance' | 'network-interface',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all
      .filter(({ ResourceType }) => ResourceType === kind)
      .flatMap(({ Tag }) => Tag.map(({ Key, Value }) => [Key, Value])),
  );

/** Changes the state of instances, after all of them were found. */
function changeStates(
  name: string,
  change: (cloud: Call['cloud'], instance: Instance) => void,
) {
  return action({
    name,
    input: { InstanceId: texts },
    resources: on(['InstanceId']),
    handle: ({ InstanceId: ids }, call) => ({
      instancesSet: ids
        .map(id => find(call, 'instances', id))
        .map(instance => {
          const previousState = presentState(instance.state);
          change(call.cloud, instance);
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
    set: 'reservationSet',
    filters: ['instance-id', 'instance-type', 'subnet-id', 'vpc-id'],
    paths: {
      'instance-state-name': 'instanceState.name',
      'availability-zone': 'placement.availabilityZone',
    },
    present,
    wrap: reservation,
  }),
  action({
    name: 'DescribeInstanceTypes',
    input: { InstanceType: texts.default([]), NextToken: text.optional() },
    handle: ({ InstanceType: wanted, NextToken: token }, call) => {
      const unknown = wanted.filter(
        each => !Object.hasOwn(life.instanceTypes, each),
      );
      demand(
        unknown.length === 0,
        `InvalidInstanceType: The following supplied instance types do not exist: [${unknown}]`,
      );
      const isNamed = wanted.length > 0;
      const names = isNamed ? wanted : Object.keys(life.instanceTypes);
      return listed(call, names, {
        token,
        isNamed,
        set: 'instanceTypeSet',
        next: 'nextToken',
        present: instanceType => ({
          instanceType,
          networkInfo: {
            maximumNetworkInterfaces: life.instanceTypes[instanceType][0],
            ipv4AddressesPerInterface: life.instanceTypes[instanceType][1],
          },
        }),
      });
    },
  }),
  action({
    name: 'RunInstances',
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
    context: ({ TagSpecification: tags }) =>
      prefixed('aws:RequestTag/', tagsFor(tags, 'instance')),
    handle: (input, call) => {
      const instance = life.launchInstance(call.cloud, {
        type: input.InstanceType,
        imageId: input.ImageId,
        subnetId: input.SubnetId,
        securityGroupIds: input.SecurityGroupId.map(
          id => find(call, 'securityGroups', id).id,
        ),
        role: input.IamInstanceProfile?.Name,
        tags: tagsFor(input.TagSpecification, 'instance'),
        interfaceTags: tagsFor(input.TagSpecification, 'network-interface'),
      });
      return reservation({
        ...present(instance, call.state),
        ...tagged(instance),
      });
    },
  }),
  changeStates('StopInstances', life.stopInstance),
  changeStates('TerminateInstances', life.terminateInstance),
];
