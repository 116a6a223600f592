import type { JsonObject } from '@backstage/types';
import { NotFoundError } from '@backstage/errors';
import type { SettledOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { incidentsOf } from './incidentsOf';
import { readOnlyFields } from './readOnlyFields';
import type { FinishRequest } from './FinishRequest';
import { withoutFields } from './withoutFields';

/**
 * Reads a gateway after its change and compares it in meaning with what stood before.
 *
 * @internal
 */
export async function finishGateway(
  request: Pick<FinishRequest, 'resourceId' | 'read'>,
  options: {
    readonly before: JsonObject | null;
    readonly meantTags: readonly string[];
    /** That it is gone is an end, too. */
    readonly mayBeGone?: boolean;
  },
): Promise<SettledOperation> {
  const { resourceId } = request;
  const raw = await request.read();
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
              'properties.nat64',
              'properties.publicIpAddresses',
              'properties.publicIpPrefixes',
              'properties.publicIpAddressesV6',
              'properties.publicIpPrefixesV6',
              ...options.meantTags.map(tag => `tags.${tag}`),
            ],
          }),
  };
}
