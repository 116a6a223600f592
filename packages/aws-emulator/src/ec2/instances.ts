import { AwsError } from '../AwsError';
import { action, type Call } from '../service/Action';
import { text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Item, State } from '../state/State';
import { describe } from './describe';
import { find } from './ec2Kinds';
import { stopInstance, terminateInstance } from './instanceLife';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';
import { presentInterface } from './presentInterface';
import { resourceOf } from './resourceOf';

type Instance = Item<'instances'>;

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

/** Changes the state of instances, after all of them were found. */
function changeStates(
  name: string,
  change: (cloud: Call['cloud'], instance: Instance) => void,
) {
  return action({
    name,
    isWrite: true,
    input: { InstanceId: texts },
    resources: ({ InstanceId: ids }, { cloud }) =>
      ids.map(id => resourceOf(cloud, id)),
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
      'instance-id': 'instancesSet.instanceId',
      'instance-type': 'instancesSet.instanceType',
      'instance-state-name': 'instancesSet.instanceState.name',
      'subnet-id': 'instancesSet.subnetId',
      'vpc-id': 'instancesSet.vpcId',
      'availability-zone': 'instancesSet.placement.availabilityZone',
    },
    present: (instance, state) => ({
      reservationId: `r-${instance.id.slice(2)}`,
      instancesSet: [present(instance, state)],
    }),
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
  changeStates('StopInstances', stopInstance),
  changeStates('TerminateInstances', terminateInstance),
];
