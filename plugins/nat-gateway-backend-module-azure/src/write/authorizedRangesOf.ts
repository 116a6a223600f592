import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';

const schema = z.object({
  properties: z.object({
    apiServerAccessProfile: z
      .object({ authorizedIPRanges: z.array(z.string()).nullish() })
      .nullish(),
  }),
});

/**
 * The ranges that reach a cluster's API server by its raw JSON; none: no range is set.
 *
 * @internal
 */
export const authorizedRangesOf = (raw: JsonObject): readonly string[] =>
  schema.parse(raw).properties.apiServerAccessProfile?.authorizedIPRanges ?? [];
