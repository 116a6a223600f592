import type { JsonObject } from '@backstage/types';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CreatedResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { readAzureFailure } from '../errors/readAzureFailure';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { pollingOf } from './pollingOf';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

// Another writer may come between our read and our write; more often than this it is a conflict.
const READS = 3;

/**
 * Deletes what was read and judged. `isGuarded` sends `If-Match` with what was judged, and reads and judges again when
 * another writer was faster (412), a bounded number of times.
 *
 * @internal
 */
export async function deleteRaw(
  request: Omit<WriteRequest, 'input'>,
  options: {
    readonly isGuarded: boolean;
    /** Said when there is nothing to delete. */
    readonly gone: string;
    /** What was done instead of deleting it; undefined: it may be deleted. */
    readonly keep: (raw: JsonObject) => Promise<Written | undefined>;
    /** Of what was judged by its tag: no record has it. */
    readonly found?: (raw: JsonObject) => CreatedResource;
  },
): Promise<Written> {
  const { session, resourceId, now, signal, createdGuids } = request;
  const isRecorded = createdGuids[resourceId.toLowerCase()] !== undefined;
  for (let reads = 1; ; reads++) {
    let raw = await readResource(session, request);
    if (!raw && !isRecorded) {
      await request.awaitLateWrite();
      raw = await readResource(session, request);
    }
    if (!raw) {
      return { before: null, leftAlone: options.gone };
    }
    const kept = await options.keep(raw);
    if (kept) {
      return kept;
    }
    const { etag } = raw;
    const apiVersion = await readApiVersion(session, {
      ...parseArmId(resourceId)!,
      now,
      signal,
    });
    const arm = await session.arm();
    const found = isRecorded ? undefined : options.found?.(raw);
    try {
      const { headers } = await request.send(
        raw,
        () =>
          arm.send({
            method: 'DELETE',
            path: resourceId,
            apiVersion,
            ...(options.isGuarded &&
              typeof etag === 'string' && { headers: { 'If-Match': etag } }),
          }),
        found ? { found } : {},
      );
      return { before: raw, ...pollingOf(headers) };
    } catch (error) {
      if (readAzureFailure(error).statusCode !== 412 || reads >= READS) {
        throw error;
      }
    }
  }
}
