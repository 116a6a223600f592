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
import { standsAsCreated } from './standsAsCreated';
import type { StepWriter } from './StepWriter';
import { subnetBody } from './subnetBody';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

/** What stands as this run wants it is what it wanted, also if others created it. */
function asFound({ resourceId }: Pick<WriteRequest, 'resourceId'>): Written {
  return {
    before: null,
    leftAlone: `${resourceId} stands already as this run wants it; since whether this run created it is not known, it would not delete it`,
  };
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
    const apiVersion = await readApiVersion(session, {
      ...parseArmId(resourceId)!,
      now,
      signal,
    });
    const arm = await session.arm();
    try {
      const { headers } = await request.send(null, () =>
        arm.send({
          method: 'PUT',
          path: resourceId,
          apiVersion,
          body: subnetBody(input),
          headers: raw
            ? { 'If-Match': String(raw.etag ?? '*') }
            : { 'If-None-Match': '*' },
        }),
      );
      return {
        before: null,
        ...pollingOf(headers),
        ...(!raw && { created: { resourceId, resourceGuid } }),
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
    if (!(await read())) {
      throw new NotFoundError(
        `${resourceId} is gone although Azure reported its creation as done; look who deleted it and start again`,
      );
    }
    return { result: { resourceId }, incidents: [] };
  },
};
