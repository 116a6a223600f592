import { NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { SettledOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { FinishRequest } from './FinishRequest';
import { incidentsOf } from './incidentsOf';
import { readOnlyFields } from './readOnlyFields';
import { withoutFields } from './withoutFields';

/**
 * Reads a cluster after its write and compares it in meaning with what stood before.
 *
 * @internal
 */
export async function finishCluster(
  request: Pick<FinishRequest, 'resourceId' | 'read'>,
  options: {
    readonly before: JsonObject | null;
    readonly leftAlone?: string;
    /** Path prefixes that the write was meant to change. */
    readonly meant: readonly string[];
    /** That it is gone is an end, too. */
    readonly mayBeGone?: boolean;
  },
): Promise<SettledOperation> {
  const { resourceId } = request;
  const { before, leftAlone, meant } = options;
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
      before === null || leftAlone
        ? []
        : incidentsOf(resourceId, {
            before,
            after: withoutFields(raw, readOnlyFields.cluster),
            meant,
          }),
  };
}
