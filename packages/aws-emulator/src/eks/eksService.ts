import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Call } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { page } from '../service/page';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';

const name = z.string();
const paging = { nextToken: z.string().optional() };

function noResource(noun: string, wanted: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `No ${noun} found for name: ${wanted}.`,
    { status: 404 },
  );
}

/** Names differ by case. */
function findCluster(state: State, wanted: string): Item<'clusters'> {
  const cluster = state.clusters.get(wanted);
  if (!cluster) {
    throw noResource('cluster', wanted);
  }
  return cluster;
}

const onCluster = (cloud: Cloud, wanted: string) => [
  {
    arn: cloud.arn('eks', `cluster/${wanted}`),
    tags: cloud.state.clusters.get(wanted)?.tags,
  },
];

const pageOf = (
  call: Call,
  names: readonly string[],
  input: z.output<z.ZodObject<typeof paging>>,
) =>
  page(call, names, {
    token: input.nextToken,
    badToken: 'InvalidParameterException',
  });

/** EKS: clusters and their node groups. There is no bulk describe. @internal */
export const eksService: Service = {
  name: 'eks',
  protocol: 'rest',
  version: '2017-11-01',
  errors: errorCodes.eks,
  actions: [
    action({
      name: 'ListClusters',
      route: { method: 'GET', path: '/clusters' },
      input: paging,
      handle: (input, call) => {
        const paged = pageOf(call, [...call.state.clusters.keys()], input);
        return { clusters: paged.items, nextToken: paged.next };
      },
    }),
    action({
      name: 'DescribeCluster',
      route: { method: 'GET', path: '/clusters/{name}' },
      input: { name },
      resources: (input, { cloud }) => onCluster(cloud, input.name),
      handle: (input, { cloud, state }) => {
        const cluster = findCluster(state, input.name);
        return {
          cluster: {
            name: cluster.name,
            arn: cloud.arn('eks', `cluster/${cluster.name}`),
            version: cluster.version,
            status: cluster.status,
            createdAt: new Date(cluster.createdAt),
            resourcesVpcConfig: {
              subnetIds: cluster.subnetIds,
              vpcId: cluster.vpcId,
            },
            tags: cluster.tags,
          },
        };
      },
    }),
    action({
      name: 'ListNodegroups',
      route: { method: 'GET', path: '/clusters/{clusterName}/node-groups' },
      input: { clusterName: name, ...paging },
      resources: (input, { cloud }) => onCluster(cloud, input.clusterName),
      handle: (input, call) => {
        const { nodeGroups } = findCluster(call.state, input.clusterName);
        const names = nodeGroups.map(each => each.name);
        const paged = pageOf(call, names, input);
        return { nodegroups: paged.items, nextToken: paged.next };
      },
    }),
    action({
      name: 'DescribeNodegroup',
      route: {
        method: 'GET',
        path: '/clusters/{clusterName}/node-groups/{nodegroupName}',
      },
      input: { clusterName: name, nodegroupName: name },
      resources: ({ clusterName: cluster, nodegroupName: group }, call) => [
        { arn: call.cloud.arn('eks', `nodegroup/${cluster}/${group}/*`) },
      ],
      handle: ({ clusterName, nodegroupName }, { state }) => {
        const group = findCluster(state, clusterName).nodeGroups.find(
          each => each.name === nodegroupName,
        );
        if (!group) {
          throw noResource('node group', nodegroupName);
        }
        return {
          nodegroup: {
            nodegroupName,
            clusterName,
            status: group.status,
            scalingConfig: { desiredSize: group.desired },
            instanceTypes: group.types,
            subnets: group.subnetIds,
            tags: group.tags,
          },
        };
      },
    }),
  ],
};
