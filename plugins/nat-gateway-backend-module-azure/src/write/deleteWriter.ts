import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { asWayOut } from '../errors/asWayOut';
import {
  say,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { isOurs } from '../map/isOurs';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { pollingOf } from './pollingOf';
import type { StepWriter } from './StepWriter';

const standingSchema = z.object({
  id: z.string(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({ resourceGuid: z.string().default('') }),
});

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
  async write(request) {
    const { session, resourceId, now, signal, createdGuids } = request;
    const recorded = createdGuids[resourceId.toLowerCase()];
    let raw = await readResource(session, request);
    if (!raw && !recorded) {
      await request.awaitLateWrite();
      raw = await readResource(session, request);
    }
    if (!raw) {
      return { before: null, leftAlone: 'it is gone already' };
    }
    const standing = standingSchema.parse(raw);
    const runId = recorded ? undefined : request.runId;
    if (!isOurs(standing, { createdGuids, runId })) {
      return {
        before: null,
        leftAlone: recorded
          ? 'what has this name now is not what this run created: it is left as it is'
          : 'this run did not create what has this name: it is left as it is',
      };
    }
    const id = parseArmId(resourceId)!;
    const apiVersion = await readApiVersion(session, {
      ...id,
      now,
      signal,
    });
    const arm = await session.arm();
    const { id: standingId, properties } = standing;
    const { headers } = await request.send(
      raw,
      () => arm.send({ method: 'DELETE', path: resourceId, apiVersion }),
      recorded ? {} : { found: { resourceId: standingId, ...properties } },
    );
    return { before: raw, ...pollingOf(headers) };
  },

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
