import type { JsonObject } from '@backstage/types';
import { rawAddressSchema } from '../map/rawAddressSchema';
import { readResource } from './readResource';

/**
 * What uses, as a whole, the prefixes that addresses are drawn from; by lower-case id. A prefix that is not
 * used so is left out.
 *
 * @internal
 */
export async function readUsersOfPrefixes(
  addresses: readonly JsonObject[],
  options: Omit<Parameters<typeof readResource>[1], 'resourceId'> & {
    readonly session: Parameters<typeof readResource>[0];
  },
): Promise<Readonly<Record<string, string>>> {
  const prefixIds = new Set(
    addresses.flatMap(
      raw =>
        rawAddressSchema.parse(raw).properties.publicIPPrefix?.toLowerCase() ??
        [],
    ),
  );
  const users = await Promise.all(
    [...prefixIds].map(async resourceId => {
      const raw = await readResource(options.session, {
        ...options,
        resourceId,
      });
      const { natGateway, loadBalancerFrontendIpConfiguration } = raw
        ? rawAddressSchema.parse(raw).properties
        : {};
      const user = natGateway ?? loadBalancerFrontendIpConfiguration;
      return user ? [[resourceId, user] as const] : [];
    }),
  );
  return Object.fromEntries(users.flat());
}
