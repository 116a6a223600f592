import { ConflictError } from '@backstage/errors';
import { CloudError } from 'backstage-plugin-nat-gateway-node';
import { asWayOut } from '../errors/asWayOut';
import {
  say,
  TAG_MANAGED_BY,
  TAG_MANAGED_BY_VALUE,
  parseArmId,
} from 'backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { pollingOf } from './pollingOf';
import type { StepWriter } from './StepWriter';

const standingSchema = z.object({
  tags: z.record(z.string()).nullish(),
  properties: z.object({ resourceGuid: z.string().default('') }),
});

/**
 * Deletes what a run created, and only that: the live guid is the recorded one and our tag is there.
 *
 * @internal
 */
export const deleteWriter: StepWriter<'deleteResource'> = {
  async write(request) {
    const { session, resourceId, now, signal, createdGuids } = request;
    const raw = await readResource(session, request);
    if (!raw) {
      return { before: null, leftAlone: 'it is gone already' };
    }
    const { tags, properties } = standingSchema.parse(raw);
    const recorded = createdGuids[resourceId.toLowerCase()];
    if (
      !recorded ||
      recorded !== properties.resourceGuid ||
      tags?.[TAG_MANAGED_BY] !== TAG_MANAGED_BY_VALUE
    ) {
      throw new ConflictError(
        `${resourceId} is not deleted: ${
          recorded
            ? 'what stands there now is not what this back end created (its guid or our tag differs)'
            : 'no record says that this back end created it'
        }; look at it, and delete it by hand if it is yours: az resource delete --ids ${resourceId}`,
      );
    }
    const id = parseArmId(resourceId)!;
    const apiVersion = await readApiVersion(session, {
      ...id,
      now,
      signal,
    });
    await request.storeBefore(raw);
    signal.throwIfAborted();
    const arm = await session.arm();
    const { headers } = await arm.send({
      method: 'DELETE',
      path: resourceId,
      apiVersion,
    });
    return { before: raw, ...pollingOf(headers) };
  },

  async finish({ session, resourceId, now, signal }) {
    if (await readResource(session, { resourceId, now, signal })) {
      throw new CloudError(
        `${resourceId} still stands although Azure reported its deletion as done`,
        {
          code: 'StillThere',
          resourceId,
          ...asWayOut(say('wayOut.deleteByHand', { resourceId })),
        },
      );
    }
    return { result: { resourceId, deleted: true }, incidents: [] };
  },
};
