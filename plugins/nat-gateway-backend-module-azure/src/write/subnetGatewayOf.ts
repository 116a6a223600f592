import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';

const schema = z.object({
  properties: z.object({
    natGateway: z.object({ id: z.string() }).nullish(),
  }),
});

/**
 * The gateway that the raw JSON of a subnet names; null: none.
 *
 * @internal
 */
export function subnetGatewayOf(raw: JsonObject): string | null {
  return schema.parse(raw).properties.natGateway?.id ?? null;
}
