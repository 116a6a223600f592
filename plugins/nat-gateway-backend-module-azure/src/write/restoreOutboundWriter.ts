import type { JsonObject } from '@backstage/types';
import { hasFailed } from '../map/hasFailed';
import { finishOutbound } from './finishOutbound';
import { outboundTypeOf } from './outboundTypeOf';
import { putBackLate } from './putBackLate';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withOutboundType } from './withOutboundType';

/**
 * Gives a cluster the outbound type back that it had, if it still has the one that this run gave it.
 *
 * @internal
 */
export const restoreOutboundWriter: StepWriter<'restoreOutbound'> = {
  async write(request) {
    const { resourceId, input } = request;
    const { wrote, previous, profiles, isEndUnknown } = input;
    const putBack = () =>
      putRaw(request, {
        readOnlyFields: readOnlyFields.cluster,
        missing: () => ({ leave: '' }),
        edit: (cluster, raw) => {
          const current = outboundTypeOf(raw);
          if (current === previous && !hasFailed(raw)) {
            return { leave: '' };
          }
          return current === previous || current === wrote
            ? withOutboundType(cluster, {
                outboundType: previous,
                profiles: profiles as JsonObject,
              })
            : {
                leave: `${resourceId} was given the outboundType ${current} by another writer meanwhile, and is left as it is`,
              };
        },
      });
    return putBackLate(request, { isEndUnknown, putBack, nothing: '' });
  },

  async finish(request, options) {
    const { leftAlone } = options;
    const settled = await finishOutbound(request, {
      ...options,
      mayBeGone: true,
    });
    return leftAlone
      ? { ...settled, incidents: [...settled.incidents, leftAlone] }
      : settled;
  },
};
