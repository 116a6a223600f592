import type { JsonObject } from '@backstage/types';
import {
  TAG_MANAGED_BY,
  TAG_MANAGED_BY_VALUE,
  TAG_RUN,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Observation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { z } from 'zod/v3';
import { tagNameIn } from './tagNameIn';

const schema = z.object({
  id: z.string(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({ resourceGuid: z.string().default('') }),
});

/**
 * What carries the tags of a run although its guid is not recorded: a creation whose answer came
 * late, or a copy of the tags. The backend knows which.
 *
 * @internal
 */
export function mapUnrecorded(
  raws: readonly JsonObject[],
  options: { readonly createdGuids: Readonly<Record<string, string>> },
): NonNullable<Observation['unrecorded']> {
  return raws.flatMap(raw => {
    const { id, tags, properties } = schema.parse(raw);
    const tagOf = (name: string) => tags?.[tagNameIn(tags, name) ?? name];
    const runId = tagOf(TAG_RUN);
    return runId !== undefined &&
      properties.resourceGuid !== '' &&
      tagOf(TAG_MANAGED_BY) === TAG_MANAGED_BY_VALUE &&
      options.createdGuids[id.toLowerCase()] !== properties.resourceGuid
      ? [{ resourceId: id, resourceGuid: properties.resourceGuid, runId }]
      : [];
  });
}
