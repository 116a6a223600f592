import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action, type Call } from '../service/Action';
import {
  bool,
  filterList,
  int,
  list,
  tagList,
  text,
  texts,
} from '../service/fields';
import { page } from '../service/page';
import { tagsOf } from '../service/tagsOf';
import type { Item, State } from '../state/State';
import { describe, type Filters } from './describe';
import { find } from './find';
import {
  launchInstance,
  startInstance,
  stopInstance,
  terminateInstance,
} from './instanceLife';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';
import { presentInterface } from './networkInterfaces';
import { resourceOf } from './resourceOf';
import { tagSet } from './tagSet';

type Instance = Item<'instances'>;

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

const filters: Filters<'instances'> = {
  'instance-id': ({ id }) => id,
  'instance-type': ({ type }) => type,
  'instance-state-name': ({ state }) => state,
  'subnet-id': ({ subnetId }) => subnetId,
  'vpc-id': ({ subnetId }, state) => state.subnets.get(subnetId)?.vpcId,
  'availability-zone': ({ subnetId }, state) =>
    state.subnets.get(subnetId)?.zone,
  'instance-lifecycle': ({ isSpot }) => (isSpot ? 'spot' : undefined),
};

function present(instance: Instance, state: State): unknown {
  const subnet = state.subnets.get(instance.subnetId);
  const interfaces = interfacesOf(state, instance.id);
  const shown = interfaces.map(each => presentInterface(each, state));
  const [primary] = shown;
  return {
    instanceId: instance.id,
    imageId: instance.imageId,
    instanceType: instance.type,
    instanceState: presentState(instance.state),
    stateReason: instance.stateReason,
    launchTime: instance.launchedAt,
    placement: { availabilityZone: subnet?.zone, tenancy: 'default' },
    subnetId: primary && instance.subnetId,
    vpcId: primary && subnet?.vpcId,
    privateIpAddress: primary?.privateIpAddress,
    ipAddress: (primary?.association as { publicIp?: string } | undefined)
      ?.publicIp,
    sourceDestCheck: interfaces[0]?.sourceDestCheck,
    architecture: instanceTypes[instance.type]?.architecture,
    instanceLifecycle: instance.isSpot ? 'spot' : undefined,
    iamInstanceProfile: instance.role && {
      arn: `arn:aws:iam::aws:instance-profile/${instance.role}`,
      id: instance.role,
    },
    networkInterfaceSet: shown.map(
      ({ availabilityZone, requesterManaged, tagSet: _, ...rest }) => rest,
    ),
    tagSet: tagSet(instance.tags),
  };
}

const onInstances = (
  { InstanceId: ids }: { readonly InstanceId: readonly string[] },
  { cloud }: Call,
) => ids.map(id => resourceOf(cloud, id, { type: 'instance' }));

/** Finds all instances before any is changed. */
function changeStates(
  ids: readonly string[],
  {
    state,
    change,
  }: { readonly state: State; readonly change: (instance: Instance) => void },
) {
  const instances = ids.map(id => find(state, 'instances', id));
  return {
    instancesSet: instances.map(instance => {
      const previousState = presentState(instance.state);
      change(instance);
      return {
        instanceId: instance.id,
        previousState,
        currentState: presentState(instance.state),
      };
    }),
  };
}

/**
 * Instances and their types.
 *
 * @internal
 */
export const instanceActions = [
  describe({
    name: 'DescribeInstances',
    kind: 'instances',
    ids: 'InstanceId',
    notFound: { code: 'InvalidInstanceID.NotFound', noun: 'instance ID' },
    set: 'reservationSet',
    filters,
    present: (instance, state) => ({
      reservationId: `r-${instance.id.slice(2)}`,
      groupSet: [],
      instancesSet: [present(instance, state)],
    }),
  }),
  describe({
    name: 'DescribeInstanceStatus',
    kind: 'instances',
    ids: 'InstanceId',
    notFound: { code: 'InvalidInstanceID.NotFound', noun: 'instance ID' },
    set: 'instanceStatusSet',
    filters,
    extra: { IncludeAllInstances: bool.optional() },
    picks: ({ state }, { IncludeAllInstances: all }) =>
      all === true || state === 'running',
    present: (instance, state) => {
      const health = instance.isHostImpaired ? 'impaired' : 'ok';
      const status = instance.state === 'running' ? health : 'not-applicable';
      return {
        instanceId: instance.id,
        availabilityZone: state.subnets.get(instance.subnetId)?.zone,
        instanceState: presentState(instance.state),
        systemStatus: { status },
        instanceStatus: { status },
      };
    },
  }),
  action({
    name: 'DescribeInstanceTypes',
    input: z
      .object({
        InstanceType: texts.optional(),
        Filter: filterList.optional(),
        MaxResults: int.optional(),
        NextToken: text.optional(),
      })
      .strict(),
    handle: (input, { cloud }) => {
      const unknown = (input.InstanceType ?? []).filter(
        name => !Object.hasOwn(instanceTypes, name),
      );
      if (unknown.length > 0) {
        throw new AwsError(
          'InvalidInstanceType',
          `The following supplied instance types do not exist: [${unknown.join(
            ', ',
          )}]`,
        );
      }
      if (input.Filter?.length) {
        throw new AwsError(
          'InvalidParameterValue',
          `The filter '${input.Filter[0].Name}' is invalid`,
        );
      }
      const paged = page(input.InstanceType ?? Object.keys(instanceTypes), {
        token: input.NextToken,
        size: input.InstanceType?.length ?? cloud.settings.pageSize,
        most: input.MaxResults,
        badToken: 'InvalidNextToken',
      });
      return {
        instanceTypeSet: paged.items.map(name => {
          const type = instanceTypes[name];
          return {
            instanceType: name,
            currentGeneration: true,
            vCpuInfo: { defaultVCpus: type.vcpus },
            memoryInfo: { sizeInMiB: type.memoryMib },
            processorInfo: { supportedArchitectures: [type.architecture] },
            networkInfo: {
              maximumNetworkInterfaces: type.interfaces,
              ipv4AddressesPerInterface: type.addressesPerInterface,
              enaSupport: 'required',
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
    input: z
      .object({
        ImageId: text,
        InstanceType: text,
        SubnetId: text,
        MinCount: int,
        MaxCount: int.pipe(z.number().min(1).max(50)),
        ClientToken: text.optional(),
        SecurityGroupId: texts.optional(),
        IamInstanceProfile: z.object({ Name: text }).strict().optional(),
        TagSpecification: list(
          z
            .object({ ResourceType: z.literal('instance'), Tag: tagList })
            .strict(),
        ).optional(),
      })
      .strict(),
    resources: (input, { cloud }) => [
      { arn: cloud.arn('ec2', 'instance/*') },
      { arn: cloud.arn('ec2', 'network-interface/*') },
      resourceOf(cloud, input.SubnetId, { type: 'subnet' }),
    ],
    handle: (input, { cloud, state }) => {
      const instances = Array.from({ length: input.MaxCount }, () =>
        launchInstance(cloud, {
          type: input.InstanceType,
          imageId: input.ImageId,
          subnetId: input.SubnetId,
          isSpot: false,
          role: input.IamInstanceProfile?.Name,
          securityGroupIds: input.SecurityGroupId ?? [],
          tags: tagsOf(input.TagSpecification?.flatMap(({ Tag }) => Tag)),
        }),
      );
      return {
        reservationId: cloud.ids.next('r'),
        instancesSet: instances.map(instance => present(instance, state)),
      };
    },
  }),
  action({
    name: 'StartInstances',
    isWrite: true,
    input: z.object({ InstanceId: texts }).strict(),
    resources: onInstances,
    handle: ({ InstanceId: ids }, { cloud, state }) =>
      changeStates(ids, { state, change: each => startInstance(cloud, each) }),
  }),
  action({
    name: 'StopInstances',
    isWrite: true,
    input: z.object({ InstanceId: texts, Force: bool.optional() }).strict(),
    resources: onInstances,
    handle: ({ InstanceId: ids }, { cloud, state }) =>
      changeStates(ids, { state, change: each => stopInstance(cloud, each) }),
  }),
  action({
    name: 'TerminateInstances',
    isWrite: true,
    input: z.object({ InstanceId: texts }).strict(),
    resources: onInstances,
    handle: ({ InstanceId: ids }, { cloud, state }) =>
      changeStates(ids, {
        state,
        change: each => terminateInstance(cloud, each),
      }),
  }),
  action({
    name: 'ModifyInstanceAttribute',
    isWrite: true,
    input: z
      .object({
        InstanceId: text,
        SourceDestCheck: z.object({ Value: bool }).strict(),
      })
      .strict(),
    resources: ({ InstanceId: id }, { cloud }) => [
      resourceOf(cloud, id, { type: 'instance' }),
    ],
    handle: ({ InstanceId: id, SourceDestCheck: check }, { state }) => {
      find(state, 'instances', id);
      const [only, ...others] = interfacesOf(state, id);
      if (!only || others.length > 0) {
        throw new AwsError(
          'InvalidInstanceID',
          `There are multiple interfaces attached to instance '${id}'. Please specify an interface ID for the operation instead.`,
        );
      }
      only.sourceDestCheck = check.Value;
      return { return: true };
    },
  }),
];
