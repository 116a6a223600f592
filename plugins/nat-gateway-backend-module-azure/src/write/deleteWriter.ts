import type { JsonObject } from '@backstage/types';
import {
  CloudError,
  type CreatedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { asWayOut } from '../errors/asWayOut';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { isOurs } from '../map/isOurs';
import { deleteRaw } from './deleteRaw';
import type { StepWriter } from './StepWriter';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

const standingSchema = z.object({
  id: z.string(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({ resourceGuid: z.string().default('') }),
});

/**
 * The resource as a record of its creation names it.
 *
 * @internal
 */
export function asCreated(raw: JsonObject): CreatedResource {
  const { id, properties } = standingSchema.parse(raw);
  return { resourceId: id, ...properties };
}

/**
 * Why what stands is no run's to delete; undefined: it is.
 *
 * @internal
 */
export function foreign(
  raw: JsonObject,
  {
    createdGuids,
    resourceId,
    runId,
  }: Pick<WriteRequest, 'createdGuids' | 'resourceId' | 'runId'>,
): Written | undefined {
  const isRecorded = createdGuids[resourceId.toLowerCase()] !== undefined;
  return isOurs(standingSchema.parse(raw), {
    createdGuids,
    runId: isRecorded ? undefined : runId,
  })
    ? undefined
    : {
        before: null,
        leftAlone: isRecorded
          ? 'what has this name now is not what this run created: it is left as it is'
          : 'this run did not create what has this name: it is left as it is',
      };
}

/**
 * Deletes what a run created, and only that: the live guid is the recorded one and our tag is there.
 * Where no guid is recorded, because the answer to the creation came late or never, the tag of this
 * run tells. Anything else is left as it is: nothing of this run is there.
 *
 * @internal
 */
export const deleteWriter: StepWriter<
  'deleteResource' | 'retireResource' | 'deleteVirtualNetwork'
> = {
  write: request =>
    deleteRaw(request, {
      isGuarded: false,
      gone: 'it is gone already',
      keep: async raw => foreign(raw, request),
      found: asCreated,
    }),

  async finish({ resourceId, read }, { leftAlone }) {
    if (leftAlone) {
      return { result: { resourceId, deleted: false }, incidents: [] };
    }
    if (await read()) {
      throw new CloudError(
        `${resourceId} still exists although Azure reported its deletion as done`,
        {
          code: 'StillThere',
          resourceId,
          ...asWayOut(say('wayOut.deleteByHand', { resourceId })),
        },
      );
    }
    return {
      result: { resourceId, deleted: true },
      deleted: true,
      incidents: [],
    };
  },
};
