import type { AzureConfiguredScope } from './AzureSpecFacts';
import { sameRegion } from './sameRegion';

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * The configured scope that a resource group lies in, and thereby whose it is. A scope that names
 * the group goes before one that takes all groups of the subscription.
 *
 * @public
 */
export function findConfiguredScope(
  scopes: readonly AzureConfiguredScope[],
  where: {
    readonly account: string;
    readonly subscriptionId: string;
    readonly resourceGroup: string;
    /** Absent: any. */
    readonly region?: string;
  },
): AzureConfiguredScope | undefined {
  const { region } = where;
  const candidates = scopes.filter(
    scope =>
      scope.account === where.account &&
      sameName(scope.subscriptionId, where.subscriptionId) &&
      (region === undefined ||
        !scope.regions ||
        scope.regions.some(allowed => sameRegion(allowed, region))),
  );
  return (
    candidates.find(({ resourceGroups }) =>
      resourceGroups?.some(group => sameName(group, where.resourceGroup)),
    ) ?? candidates.find(({ resourceGroups }) => !resourceGroups)
  );
}
