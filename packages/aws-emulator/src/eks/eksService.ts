import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { page } from '../service/page';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';

const paging = {
  maxResults: z.coerce.number().int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
};

/** Names differ by case. */
function findCluster(state: State, name: string): Item<'clusters'> {
  const cluster = state.clusters.get(name);
  if (!cluster) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No cluster found for name: ${name}.`,
      { status: 404 },
    );
  }
  return cluster;
}

const onCluster = (cloud: Cloud, name: string) => [
  {
    arn: cloud.arn('eks', `cluster/${name}`),
    tags: cloud.state.clusters.get(name)?.tags,
  },
];

/**
 * EKS: clusters and their node groups. There is no bulk describe.
 *
 * @internal
 */
export const eksService: Service = {
  name: 'eks',
  signingName: 'eks',
  protocol: 'rest',
  version: '2017-11-01',
  errors: errorCodes.eks,
  actions: [
    action({
      name: 'ListClusters',
      route: { method: 'GET', path: '/clusters' },
      input: z.object(paging).strict(),
      handle: (input, { cloud, state }) => {
        const paged = page([...state.clusters.keys()], {
          token: input.nextToken,
          size: cloud.settings.pageSize,
          most: input.maxResults,
          badToken: 'InvalidParameterException',
        });
        return { clusters: paged.items, nextToken: paged.next };
      },
    }),
    action({
      name: 'DescribeCluster',
      route: { method: 'GET', path: '/clusters/{name}' },
      input: z.object({ name: z.string() }).strict(),
      resources: ({ name }, { cloud }) => onCluster(cloud, name),
      handle: ({ name }, { cloud, state }) => {
        const cluster = findCluster(state, name);
        return {
          cluster: {
            name,
            arn: cloud.arn('eks', `cluster/${name}`),
            version: cluster.version,
            status: cluster.status,
            createdAt: new Date(cluster.createdAt),
            resourcesVpcConfig: {
              subnetIds: cluster.subnetIds,
              securityGroupIds: [],
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
      input: z.object({ clusterName: z.string(), ...paging }).strict(),
      resources: ({ clusterName: name }, { cloud }) => onCluster(cloud, name),
      handle: (input, { cloud, state }) => {
        const { nodeGroups } = findCluster(state, input.clusterName);
        const paged = page(
          nodeGroups.map(({ name }) => name),
          {
            token: input.nextToken,
            size: cloud.settings.pageSize,
            most: input.maxResults,
            badToken: 'InvalidParameterException',
          },
        );
        return { nodegroups: paged.items, nextToken: paged.next };
      },
    }),
    action({
      name: 'DescribeNodegroup',
      route: {
        method: 'GET',
        path: '/clusters/{clusterName}/node-groups/{nodegroupName}',
      },
      input: z
        .object({ clusterName: z.string(), nodegroupName: z.string() })
        .strict(),
      resources: (input, { cloud }) => [
        {
          arn: cloud.arn(
            'eks',
            `nodegroup/${input.clusterName}/${input.nodegroupName}/*`,
          ),
        },
      ],
      handle: (input, { state }) => {
        const group = findCluster(state, input.clusterName).nodeGroups.find(
          ({ name }) => name === input.nodegroupName,
        );
        if (!group) {
          throw new AwsError(
            'ResourceNotFoundException',
            `No node group found for name: ${input.nodegroupName}.`,
            { status: 404 },
          );
        }
        return {
          nodegroup: {
            nodegroupName: group.name,
            clusterName: input.clusterName,
            status: group.status,
            capacityType: 'ON_DEMAND',
            scalingConfig: {
              minSize: group.desired,
              maxSize: group.desired,
              desiredSize: group.desired,
            },
            instanceTypes: group.types,
            subnets: group.subnetIds,
            resources: {
              autoScalingGroups: group.autoScalingGroup
                ? [{ name: group.autoScalingGroup }]
                : [],
            },
            tags: group.tags,
          },
        };
      },
    }),
  ],
};
