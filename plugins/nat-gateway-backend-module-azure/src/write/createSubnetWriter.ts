import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  parseArmId,
  virtualNetworkIdOfSubnet,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readAzureFailure } from '../errors/readAzureFailure';
import { hasFailed } from '../map/hasFailed';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { guidOfNetwork } from './guidOfNetwork';
import { pollingOf } from './pollingOf';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { standsAsCreated } from './standsAsCreated';
import type { StepWriter } from './StepWriter';
import { subnetBody } from './subnetBody';
import { withoutFields } from './withoutFields';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

/** What stands as this run wants it is what it wanted, also if others created it. */
function asFound({ resourceId }: Pick<WriteRequest, 'resourceId'>): Written {
  return {
    before: null,
    leftAlone: `${resourceId} stands already as this run wants it; since whether this run created it is not known, it would not delete it`,
  };
}

/** Its own content once more, with what others have changed since. */
async function writtenAgain(request: WriteRequest): Promise<Written> {
  const written = await putRaw(
    { ...request, send: (_, work) => request.send(null, work) },
    {
      readOnlyFields: readOnlyFields.subnet,
      edit: subnet => subnet,
      missing: () =>
        new NotFoundError(
          `${request.resourceId} is gone; look who deleted it and start again`,
        ),
    },
  );
  return { ...written, before: null };
}

/**
 * Creates a subnet with `If-None-Match: *`, so that nothing that exists is ever overwritten. A subnet has neither
 * tags nor a guid: only Azure's answer tells that this run created it, and the guid of its network stands for it.
 *
 * @internal
 */
export const createSubnetWriter: StepWriter<'createSubnet'> = {
  async write(request) {
    const { session, resourceId, input, now, signal } = request;
    const read = () => readResource(session, request);
    const raw = await read();
    const isWanted = raw !== undefined && standsAsCreated(raw, input);
    if (raw && !isWanted) {
      throw new ConflictError(
        `${resourceId} exists by now, with other properties than this run gives it; it is left as it is, so make a new plan or choose another name`,
      );
    }
    if (raw && !hasFailed(raw)) {
      return asFound(request);
    }
    const resourceGuid = await guidOfNetwork(request);
    if (resourceGuid === undefined) {
      throw new NotFoundError(
        `${virtualNetworkIdOfSubnet(
          resourceId,
        )} does not exist any more; make a new plan`,
      );
    }
    if (raw) {
      if (request.createdGuids[resourceId.toLowerCase()] !== resourceGuid) {
        throw new ConflictError(
          `${resourceId} exists by now, its last write failed, and whether this run created it is not known; it is left as it is: repair or delete it, or choose another name`,
        );
      }
      return writtenAgain(request);
    }
    const apiVersion = await readApiVersion(session, {
      ...parseArmId(resourceId)!,
      now,
      signal,
    });
    const arm = await session.arm();
    try {
      const { headers, status } = await request.send(null, () =>
        arm.send({
          method: 'PUT',
          path: resourceId,
          apiVersion,
          body: subnetBody(input),
          headers: { 'If-None-Match': '*' },
        }),
      );
      return {
        before: null,
        ...pollingOf(headers),
        ...(status === 201
          ? { created: { resourceId, resourceGuid } }
          : {
              incident: `Azure answered the creation of ${resourceId} with ${status} instead of 201, so that another subnet may have stood there and was overwritten; look in the activity log who wrote it, since this run will not delete it`,
            }),
      };
    } catch (error) {
      const appeared =
        readAzureFailure(error).statusCode === 412 ? await read() : undefined;
      if (appeared && standsAsCreated(appeared, input)) {
        return asFound(request);
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
    return {
      result: {
        resourceId,
        subnet: withoutFields(raw, readOnlyFields.subnet),
      },
      incidents: [],
    };
  },
};
