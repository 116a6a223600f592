import type { JsonObject } from '@backstage/types';
import type { LinkedResourceFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { rawOwnedSchema } from '../map/rawOwnedSchema';
import { regionNameOf } from '../map/regionNameOf';

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
): Promise<readonly LinkedResourceFact[]> =>
  Promise.all(
    resourceIds.map(async resourceId => {
      const raw = await options.read(resourceId);
      return {
        resourceId,
        ...(raw && {
          region: regionNameOf(rawOwnedSchema.parse(raw).location),
        }),
      };
    }),
  );
