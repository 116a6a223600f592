import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { action, type Action, type Call } from '../service/Action';
import { page } from '../service/page';
import { find, on } from '../state/kinds';

const name = z.string();
const nextToken = z.string().optional();

/** One page of names. */
function namesOf(call: Call, names: readonly string[], token?: string) {
  const badToken = 'InvalidParameterException';
  return page(call, names, { token, badToken });
}

/** EKS: clusters and their node groups. Names differ by case, and there is no bulk describe. @internal */
export const eksActions: readonly Action[] = [
  action({
    name: 'ListClusters',
    route: { method: 'GET', path: '/clusters' },
    input: { nextToken },
    handle: (input, call) => {
      const names = [...call.state.clusters.keys()];
      const paged = namesOf(call, names, input.nextToken);
      return { clusters: paged.items, nextToken: paged.next };
    },
  }),
  action({
    name: 'DescribeCluster',
    route: { method: 'GET', path: '/clusters/{name}' },
    input: { name },
    resources: on(['name'], 'clusters'),
    handle: (input, call) => {
      const cluster = find(call, 'clusters', input.name);
      return {
        cluster: {
          name: cluster.name,
          arn: call.cloud.arn('eks', `cluster/${cluster.name}`),
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
    input: { clusterName: name, nextToken },
    resources: on(['clusterName'], 'clusters'),
    handle: (input, call) => {
      const { nodeGroups } = find(call, 'clusters', input.clusterName);
      const names = nodeGroups.map(each => each.name);
      const paged = namesOf(call, names, input.nextToken);
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
    handle: ({ clusterName, nodegroupName }, call) => {
      const group = find(call, 'clusters', clusterName).nodeGroups.find(
        each => each.name === nodegroupName,
      );
      demand(
        group,
        ['ResourceNotFoundException', 404],
        `No node group found for name: ${nodegroupName}.`,
      );
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
];
