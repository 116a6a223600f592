import {
  sameArmId,
  sameRegion,
  type AzureConfiguredScope,
  type CollectionGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureSession } from './AzureSession';
import { readRegions } from './readRegions';
import { readResourceGroups } from './readResourceGroups';

/** Names that nothing has, each with what it was given as. */
async function unknownNames(
  names: readonly string[],
  options: {
    readonly read: () => Promise<readonly string[]>;
    readonly same: (one: string, other: string) => boolean;
  },
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const known = await options.read();
  return names.filter(name => !known.some(each => options.same(each, name)));
}

/**
 * Finds resource groups and regions that a scope names and the subscription does not have: what is
 * misspelt collects nothing, which would look like a subscription without gateways. An identity that
 * may not list them is not told; the lists of the collection tell that.
 *
 * @internal
 */
export async function readScopeGaps(
  session: AzureSession,
  options: Parameters<typeof readRegions>[1],
): Promise<readonly CollectionGap[]> {
  const { name: account, scopes } = session.account;
  const configured = scopes.filter(({ subscriptionId }) =>
    sameArmId(subscriptionId, options.subscriptionId),
  );
  const namesOf = (of: (scope: AzureConfiguredScope) => readonly string[]) => [
    ...new Set(configured.flatMap(of)),
  ];
  const gapOfName = (key: 'resourceGroups' | 'regions', name: string) => ({
    part: key,
    code: key === 'regions' ? 'UnknownRegion' : 'UnknownResourceGroup',
    message: `natGateway.azure.${account}.scopes names '${name}' in ${key}, which the subscription ${options.subscriptionId} does not have; correct the name, or remove it`,
    gatewayResourceIds: [],
  });
  try {
    const [groups, regions] = await Promise.all([
      unknownNames(
        namesOf(({ resourceGroups = [] }) => resourceGroups),
        {
          read: async () =>
            (
              await readResourceGroups(session, options)
            ).map(({ name }) => name),
          same: sameArmId,
        },
      ),
      unknownNames(
        namesOf(scope => scope.regions ?? []),
        {
          read: async () =>
            (await readRegions(session, options)).map(({ name }) => name),
          same: sameRegion,
        },
      ),
    ]);
    return [
      ...groups.map(name => gapOfName('resourceGroups', name)),
      ...regions.map(name => gapOfName('regions', name)),
    ];
  } catch {
    options.signal.throwIfAborted();
    return [];
  }
}
