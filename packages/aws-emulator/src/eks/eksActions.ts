import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { action, type Action } from '../service/Action';
import { listed } from '../service/page';
import { find, on } from '../state/kinds';

const name = z.string();
const nextToken = z.string().optional();
const paging = {
  next: 'nextToken',
  badToken: 'InvalidParameterException',
  present: (each: unknown) => each,
};

/** EKS: clusters and their node groups. Names differ by case, and there is no bulk describe. @internal */
export const eksActions: readonly Action[] = [
  action({
    name: 'ListClusters',
    route: { method: 'GET', path: '/clusters' },
    input: { nextToken },
    handle: (input, call) =>
      listed(call, [...call.state.clusters.keys()], {
        ...paging,
        token: input.nextToken,
        set: 'clusters',
      }),
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
      return listed(call, nodeGroups, {
        ...paging,
        token: input.nextToken,
        set: 'nodegroups',
        present: each => each.name,
      });
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
        `ResourceNotFoundException 404: No node group found for name: ${nodegroupName}.`,
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
