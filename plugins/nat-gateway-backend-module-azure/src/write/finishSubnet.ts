import type { JsonObject } from '@backstage/types';
import { asWayOut } from '../errors/asWayOut';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { NotFoundError } from '@backstage/errors';
import {
  CloudError,
  type SettledOperation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { incidentsOf } from './incidentsOf';
import { readOnlyFields } from './readOnlyFields';
import { sameGateway } from './sameGateway';
import { subnetGatewayOf } from './subnetGatewayOf';
import type { FinishRequest } from './FinishRequest';
import { withoutFields } from './withoutFields';

/**
 * Reads a subnet after its write and compares it in meaning with what stood before.
 *
 * @internal
 */
export async function finishSubnet(
  request: Pick<FinishRequest, 'resourceId' | 'read'>,
  options: {
    readonly before: JsonObject | null;
    readonly gatewayId: string | null;
    readonly leftAlone?: string;
    /** That it is gone is an end, too. */
    readonly mayBeGone?: boolean;
  },
): Promise<SettledOperation> {
  const { resourceId } = request;
  const { before, gatewayId, leftAlone } = options;
  const raw = await request.read();
  if (!raw && options.mayBeGone) {
    return { result: { resourceId, natGatewayId: null }, incidents: [] };
  }
  if (!raw) {
    throw new NotFoundError(
      `${resourceId} is gone; look who deleted it and make a new plan`,
    );
  }
  const current = subnetGatewayOf(raw);
  if (!leftAlone && !sameGateway(current, gatewayId)) {
    throw new CloudError(
      `${resourceId} has ${current ?? 'no gateway'} after the write of ${
        gatewayId ?? 'no gateway'
      }, which Azure reported as done`,
      {
        code: 'NotInEffect',
        resourceId,
        ...asWayOut(say('wayOut.findWhoChangedIt', {})),
      },
    );
  }
  const after = withoutFields(raw, readOnlyFields.subnet);
  return {
    result: { resourceId, natGatewayId: current },
    incidents:
      before === null || leftAlone
        ? []
        : incidentsOf(resourceId, {
            before,
            after,
            meant: ['properties.natGateway'],
          }),
  };
}
