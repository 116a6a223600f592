import type { JsonObject } from '@backstage/types';
import { ConflictError, InputError } from '@backstage/errors';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readAzureFailure } from '../errors/readAzureFailure';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { pollingOf } from './pollingOf';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';
import { withoutFields } from './withoutFields';

// Another writer may come between our read and our write; more often than this it is a conflict.
const READS = 3;

/**
 * Changes an existing resource: reads its raw JSON with the newest stable api-version, takes the
 * read-only fields out, edits, and writes with `If-Match`. When another writer was faster (412), it
 * reads again, a bounded number of times. `edit` gives the new body, or why nothing is to be sent.
 *
 * @internal
 */
export async function putRaw(
  request: Pick<
    WriteRequest,
    'session' | 'resourceId' | 'send' | 'now' | 'signal'
  >,
  options: {
    readonly readOnlyFields: readonly string[];
    readonly edit: (
      writable: JsonObject,
      raw: JsonObject,
    ) => JsonObject | { readonly leave: string };
    /** What does not exist any more: an error, or why there is nothing to send. */
    readonly missing: () => Error | { readonly leave: string };
  },
): Promise<Written> {
  const { session, resourceId, now, signal } = request;
  const id = parseArmId(resourceId);
  if (!id || /^virtualNetworks$/i.test(id.type)) {
    throw new InputError(
      `${resourceId} is not written as a whole; give the id of a subnet, a gateway or a cluster`,
    );
  }
  for (let reads = 1; ; reads++) {
    const raw = await readResource(session, request);
    if (!raw) {
      const missing = options.missing();
      if (missing instanceof Error) {
        throw missing;
      }
      return { before: null, leftAlone: missing.leave };
    }
    const before = withoutFields(raw, options.readOnlyFields);
    const body = options.edit(before, raw);
    if ('leave' in body && typeof body.leave === 'string') {
      return { before, leftAlone: body.leave };
    }
    // Clusters spell it differently.
    const ifMatch = raw.etag ?? raw.eTag;
    if (typeof ifMatch !== 'string' || ifMatch === '') {
      throw new ConflictError(
        `${resourceId} came without an etag, so that a write could undo what another writer changes at the same time; it is left as it is, change it by hand`,
      );
    }
    const apiVersion = await readApiVersion(session, { ...id, now, signal });
    const arm = await session.arm();
    try {
      const { headers } = await request.send(before, () =>
        arm.send({
          method: 'PUT',
          path: resourceId,
          apiVersion,
          body: body as JsonObject,
          headers: { 'If-Match': ifMatch },
        }),
      );
      return { before, ...pollingOf(headers) };
    } catch (error) {
      if (readAzureFailure(error).statusCode !== 412 || reads >= READS) {
        throw error;
      }
    }
  }
}
