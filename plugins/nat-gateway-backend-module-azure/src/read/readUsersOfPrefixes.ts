import type { JsonObject } from '@backstage/types';
import { rawAddressSchema } from '../map/rawAddressSchema';

/**
 * What uses, as a whole, the prefixes that addresses are drawn from; by lower-case id. A prefix that is not
 * used so is left out.
 *
 * @internal
 */
export async function readUsersOfPrefixes(
  addresses: readonly JsonObject[],
  options: {
    /** Undefined: it does not exist. */
    readonly read: (resourceId: string) => Promise<JsonObject | undefined>;
  },
): Promise<Readonly<Record<string, string>>> {
  const prefixIds = new Set(
    addresses.flatMap(
      raw => rawAddressSchema.parse(raw).properties.publicIPPrefix ?? [],
    ),
  );
  const users = await Promise.all(
    [...prefixIds].map(async resourceId => {
      const raw = await options.read(resourceId);
      const { natGateway, loadBalancerFrontendIpConfiguration } = raw
        ? rawAddressSchema.parse(raw).properties
        : {};
      const user = natGateway ?? loadBalancerFrontendIpConfiguration;
      return user ? [[resourceId.toLowerCase(), user] as const] : [];
    }),
  );
  return Object.fromEntries(users.flat());
}
