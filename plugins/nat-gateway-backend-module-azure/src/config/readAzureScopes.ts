import type { Config } from '@backstage/config';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { AzureConfiguredScope } from 'backstage-plugin-nat-gateway-common';

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

/**
 * Reads and checks the scopes of an account; a subscription stands there once.
 *
 * @internal
 */
export function readAzureScopes(
  config: Config,
  options: { readonly key: string; readonly account: string },
): readonly AzureConfiguredScope[] {
  const scopes = config.getOptionalConfigArray('scopes') ?? [];
  if (scopes.length === 0) {
    throw new InputError(
      `${options.key}.scopes is missing or empty; list at least one {subscriptionId}`,
    );
  }
  const seen = new Set<string>();
  return scopes.map((scope, index) => {
    const key = `${options.key}.scopes[${index}]`;
    const subscriptionId = scope.getOptionalString('subscriptionId') ?? '';
    if (!GUID.test(subscriptionId)) {
      throw new InputError(
        `${key}.subscriptionId is '${subscriptionId}', which is no GUID; give the subscription's id as 'az account list' shows it`,
      );
    }
    if (seen.has(subscriptionId.toLowerCase())) {
      throw new InputError(
        `${key}.subscriptionId is '${subscriptionId}', which stands in an earlier scope of the same account; merge the two, or put one into an account of its own`,
      );
    }
    seen.add(subscriptionId.toLowerCase());

    const ownerRef = scope.getOptionalString('owner');
    if (ownerRef !== undefined) {
      try {
        parseEntityRef(ownerRef);
      } catch {
        throw new InputError(
          `${key}.owner is '${ownerRef}', which is no full entity ref; write it like group:default/payments`,
        );
      }
    }
    return {
      account: options.account,
      subscriptionId,
      resourceGroups: readNames(scope, { key, name: 'resourceGroups' }),
      regions: readNames(scope, { key, name: 'regions' })?.map(region =>
        region.toLowerCase().replace(/\s/g, ''),
      ),
      ownerRef,
    };
  });
}
