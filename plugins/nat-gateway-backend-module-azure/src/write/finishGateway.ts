import type { JsonObject } from '@backstage/types';
import { NotFoundError } from '@backstage/errors';
import type { SettledOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { readResource } from '../read/readResource';
import { incidentsOf } from './incidentsOf';
import { readOnlyFields } from './readOnlyFields';
import type { WriteRequest } from './WriteRequest';
import { withoutFields } from './withoutFields';

/**
 * Reads a gateway after its change and compares it in meaning with what stood before.
 *
 * @internal
 */
export async function finishGateway(
  request: Omit<WriteRequest, 'send' | 'awaitLateWrite' | 'input'>,
  options: {
    readonly before: JsonObject | null;
    readonly meantTags: readonly string[];
    /** That it is gone is an end, too. */
    readonly mayBeGone?: boolean;
  },
): Promise<SettledOperation> {
  const { resourceId } = request;
  const raw = await readResource(request.session, request);
  if (!raw && options.mayBeGone) {
    return { result: { resourceId }, incidents: [] };
  }
  if (!raw) {
    throw new NotFoundError(
      `${resourceId} is gone; look who deleted it and make a new plan`,
    );
  }
  return {
    result: { resourceId },
    incidents:
      options.before === null
        ? []
        : incidentsOf(resourceId, {
            before: options.before,
            after: withoutFields(raw, readOnlyFields.gateway),
            meant: [
              'properties.idleTimeoutInMinutes',
              'properties.publicIpAddresses',
              'properties.publicIpPrefixes',
              'properties.publicIpAddressesV6',
              'properties.publicIpPrefixesV6',
              ...options.meantTags.map(tag => `tags.${tag}`),
            ],
          }),
  };
}
