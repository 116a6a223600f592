import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  sameArmId,
  type AzureConfiguredScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { readOwner } from './readOwner';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readNames(
  config: Config,
  options: {
    readonly key: string;
    readonly name: 'resourceGroups' | 'regions';
  },
): readonly string[] | undefined {
  const names = config.getOptionalStringArray(options.name);
  if (names?.length === 0) {
    throw new InputError(
      `${options.key}.${options.name} is an empty list, which would allow nothing; name at least one, or leave the key out to allow all`,
    );
  }
  return names;
}

/** Absent names mean all, so they meet any others. */
const meet = (
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
) =>
  !one || !other || one.some(name => other.some(each => sameArmId(each, name)));

/** What lies in both scopes would have two owners; a scope that names the group goes before one that takes all. */
function areAmbiguous(one: AzureConfiguredScope, other: AzureConfiguredScope) {
  return (
    sameArmId(one.subscriptionId, other.subscriptionId) &&
    !one.resourceGroups === !other.resourceGroups &&
    meet(one.resourceGroups, other.resourceGroups) &&
    meet(one.regions, other.regions)
  );
}

/**
 * Reads and checks the scopes of an account. A subscription may be divided among several of them,
 * as long as each resource group and region lies in one.
 *
 * @internal
 */
export function readAzureScopes(
  config: Config,
  options: { readonly key: string; readonly account: string },
): readonly AzureConfiguredScope[] {
  const scopes = config.getOptionalConfigArray('scopes') ?? [];
  const read = scopes.map((scope, index): AzureConfiguredScope => {
    const key = `${options.key}.scopes[${index}]`;
    assertKnownKeys(scope, {
      key,
      known: ['subscriptionId', 'resourceGroups', 'regions', 'owner'],
    });
    const subscriptionId = scope.getOptionalString('subscriptionId') ?? '';
    if (!GUID.test(subscriptionId)) {
      throw new InputError(
        `${key}.subscriptionId is '${subscriptionId}', which is no GUID; give the subscription's id as 'az account list' shows it`,
      );
    }
    return {
      account: options.account,
      subscriptionId,
      resourceGroups: readNames(scope, { key, name: 'resourceGroups' }),
      regions: readNames(scope, { key, name: 'regions' })?.map(region =>
        region.toLowerCase().replace(/\s/g, ''),
      ),
      ownerRef: readOwner(scope, { key }),
    };
  });
  read.forEach((scope, index) => {
    const earlier = read.findIndex(each => areAmbiguous(each, scope));
    if (earlier < index) {
      throw new InputError(
        `${options.key}.scopes[${index}] and scopes[${earlier}] both take resource groups of the subscription ${scope.subscriptionId}, so it is not clear whose those are; name different resourceGroups or regions in the two, or merge them`,
      );
    }
  });
  return read;
}
