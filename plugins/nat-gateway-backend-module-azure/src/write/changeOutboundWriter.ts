import { ConflictError, NotFoundError } from '@backstage/errors';
import { hasFailed } from '../map/hasFailed';
import { finishOutbound } from './finishOutbound';
import { outboundTypeOf } from './outboundTypeOf';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withOutboundType } from './withOutboundType';

/**
 * Gives a cluster another outbound type, if it still has the one that the plan saw.
 *
 * @internal
 */
export const changeOutboundWriter: StepWriter<'changeOutbound'> = {
  write(request) {
    const { resourceId, input } = request;
    const { from, to, managedSku } = input;
    return putRaw(request, {
      readOnlyFields: readOnlyFields.cluster,
      missing: () =>
        new NotFoundError(
          `${resourceId} does not exist any more; make a new plan`,
        ),
      edit: (cluster, raw) => {
        const current = outboundTypeOf(raw);
        if (current === to && !hasFailed(raw)) {
          return { leave: 'it has that outbound type already' };
        }
        if (current !== from && current !== to) {
          throw new ConflictError(
            `${resourceId} now has the outboundType ${current}, but had ${from} when the plan was made; it is left as it is, so make a new plan`,
          );
        }
        return withOutboundType(cluster, {
          outboundType: to,
          profiles: {
            ...(managedSku !== undefined && {
              natGatewayProfile: {
                sku: managedSku,
                managedOutboundIPProfile: { count: 1 },
              },
            }),
          },
        });
      },
    });
  },

  finish: finishOutbound,
};
