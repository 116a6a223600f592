import type { RouteTable } from '@azure/arm-network';
import type { JsonObject } from '@backstage/types';
import { asTyped } from '../map/asTyped';
import { internetRoutesOf } from '../map/internetRoutesOf';
import { rawOwnedSchema } from '../map/rawOwnedSchema';
import { regionNameOf } from '../map/regionNameOf';
import type { AzureState } from '../plan/AzureState';

function internetHopOf(raw: JsonObject): string | undefined {
  const { defaultHop } = internetRoutesOf(asTyped<RouteTable>(raw));
  return defaultHop && !/^internet$/i.test(defaultHop.nextHopType)
    ? [defaultHop.nextHopType, ...defaultHop.nextHopIpAddresses].join(' ')
    : undefined;
}

/**
 * Reads what new subnets link to.
 *
 * @internal
 */
export const readLinked = (
  resourceIds: readonly string[],
  options: {
    /** Undefined: it does not exist. */
    readonly read: (resourceId: string) => Promise<JsonObject | undefined>;
  },
): Promise<NonNullable<AzureState['linked']>> =>
  Promise.all(
    resourceIds.map(async resourceId => {
      const raw = await options.read(resourceId);
      const internetHop = raw && internetHopOf(raw);
      return {
        resourceId,
        ...(raw && {
          region: regionNameOf(rawOwnedSchema.parse(raw).location),
        }),
        ...(internetHop !== undefined && { internetHop }),
      };
    }),
  );
