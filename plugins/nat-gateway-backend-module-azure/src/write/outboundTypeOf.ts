import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';

const schema = z.object({
  properties: z.object({
    networkProfile: z.object({ outboundType: z.string().nullish() }).nullish(),
  }),
});

/**
 * The `outboundType` that the raw JSON of a cluster names, or has by default.
 *
 * @internal
 */
export const outboundTypeOf = (raw: JsonObject): string =>
  schema.parse(raw).properties.networkProfile?.outboundType ?? 'loadBalancer';
