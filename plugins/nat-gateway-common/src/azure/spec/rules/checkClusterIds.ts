import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { parseArmId } from '../parseArmId';
import { checkIdScope } from './checkIdScope';

/**
 * What can be told from the ids of clusters alone: each is an id, in a configured scope, and not given twice.
 *
 * @public
 */
export function checkClusterIds(
  where: AzureNatGatewaySpec['spec'],
  options: { readonly scopes?: readonly AzureConfiguredScope[] },
): readonly Violation[] {
  const { clusters = [] } = where;
  const ids = clusters.map(({ resourceId }) => resourceId.toLowerCase());
  return clusters.flatMap(({ resourceId }, index): readonly Violation[] => {
    const path = `spec.clusters[${index}].resourceId`;
    const id = parseArmId(resourceId);
    if (
      `${id?.provider}/${id?.type}`.toLowerCase() !==
      'microsoft.containerservice/managedclusters'
    ) {
      return [
        {
          rule: 'cluster-id',
          path,
          ...say('violation.clusterId', { resourceId }),
        },
      ];
    }
    return ids.indexOf(resourceId.toLowerCase()) < index
      ? [
          {
            rule: 'cluster-duplicate',
            path,
            ...say('violation.clusterTwice', { resourceId }),
          },
        ]
      : checkIdScope(resourceId, { ...options, path, what: 'cluster', where });
  });
}
