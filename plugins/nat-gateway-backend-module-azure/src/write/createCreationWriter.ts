import type { JsonObject } from '@backstage/types';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  TAG_RUN,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { readAzureFailure } from '../errors/readAzureFailure';
import { hasFailed } from '../map/hasFailed';
import { isOurs } from '../map/isOurs';
import { readResource } from '../read/readResource';
import type { CreationKind } from './CreationKind';
import { pollingOf } from './pollingOf';
import type { SendCreation } from './SendCreation';
import type { StepWriter } from './StepWriter';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

const standingSchema = z.object({
  id: z.string(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({
    resourceGuid: z.string().default(''),
    ipAddress: z.string().optional(),
    ipPrefix: z.string().optional(),
  }),
});

function createdOf(raw: unknown): Written['created'] {
  const standing = standingSchema.safeParse(raw);
  return standing.success && standing.data.properties.resourceGuid
    ? {
        resourceId: standing.data.id,
        resourceGuid: standing.data.properties.resourceGuid,
      }
    : undefined;
}

/** Ours from an earlier attempt of this run, or undefined if it is to be written once more; any other is refused. */
function ofThisRun<K extends CreationKind>(
  raw: JsonObject,
  options: {
    readonly request: WriteRequest<K>;
    readonly isWrittenOnce: boolean;
  },
): Written | undefined {
  const { request, isWrittenOnce } = options;
  const standing = standingSchema.parse(raw);
  if (!isOurs(standing, { createdGuids: {}, runId: request.runId })) {
    const run = standing.tags?.[TAG_RUN];
    throw new ConflictError(
      `${request.resourceId} exists, and this run did not create it${
        run ? ` (its tag names run ${run})` : ''
      }; it is left as it is, so make a new plan or choose another name`,
    );
  }
  return hasFailed(raw) && !isWrittenOnce
    ? undefined
    : { before: null, created: createdOf(raw) };
}

/**
 * Creates a resource with `If-None-Match: *`, so that nothing that exists is ever overwritten.
 * What carries this run's tag is a creation that took effect before its answer was lost.
 *
 * @internal
 */
export function createCreationWriter<K extends CreationKind>(
  send: SendCreation<K>,
  options: {
    /** What stands is never written again, not even after a failure: a run that goes back deletes it. */
    readonly isWrittenOnce?: boolean;
  } = {},
): StepWriter<K> {
  const { isWrittenOnce = false } = options;

  async function submit(
    request: WriteRequest<K>,
    precondition: Record<string, string>,
  ): Promise<Written> {
    const id = parseArmId(request.resourceId)!;
    const client = await request.session.network(id.subscriptionId);
    let answered: Pick<Written, 'pollUrl' | 'created'> = {};
    await request.send(null, () =>
      send(client, {
        request,
        resourceGroup: id.resourceGroup,
        name: id.name,
        operation: {
          requestOptions: {
            headers: precondition,
            timeout: request.session.timeoutMilliseconds,
          },
          onResponse: response => {
            answered = {
              ...pollingOf(response.headers.toJSON()),
              created: createdOf(response.parsedBody),
            };
          },
        },
      }),
    );
    return { before: null, ...answered };
  }

  return {
    async write(request) {
      const read = () => readResource(request.session, request);
      const raw = await read();
      const standing = raw && ofThisRun(raw, { request, isWrittenOnce });
      if (standing) {
        return standing;
      }
      try {
        return await submit(
          request,
          raw
            ? { 'If-Match': String(raw.etag ?? '*') }
            : { 'If-None-Match': '*' },
        );
      } catch (error) {
        const now =
          readAzureFailure(error).statusCode === 412 ? await read() : undefined;
        const appeared = now && ofThisRun(now, { request, isWrittenOnce });
        if (appeared) {
          return appeared;
        }
        throw error;
      }
    },

    async finish({ resourceId, read }) {
      const raw = await read();
      if (!raw) {
        throw new NotFoundError(
          `${resourceId} is gone although Azure reported its creation as done; look who deleted it and start again`,
        );
      }
      const { properties } = standingSchema.parse(raw);
      const address = properties.ipPrefix ?? properties.ipAddress;
      return {
        result: {
          resourceId,
          resourceGuid: properties.resourceGuid,
          addresses: address ? [address] : [],
        },
        created: createdOf(raw),
        incidents: [],
      };
    },
  };
}
