import { isAmongRanges } from '../map/isAmongRanges';
import { authorizedRangesOf } from './authorizedRangesOf';
import { finishCluster } from './finishCluster';
import { putBackLate } from './putBackLate';
import { putRaw } from './putRaw';
import { rangesOfGateways } from './rangesOfGateways';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withAuthorizedRanges } from './withAuthorizedRanges';

const meant = ['properties.apiServerAccessProfile'];

/**
 * Takes what gateways send from off those ranges again, but for what was there before.
 *
 * @internal
 */
export const withdrawAddressesWriter: StepWriter<'withdrawAddresses'> = {
  async write(request) {
    const { kept, gatewayIds, isEndUnknown } = request.input;
    const added = await rangesOfGateways(request, {
      gatewayIds,
      mayBeGone: true,
    });
    const putBack = () =>
      putRaw(request, {
        readOnlyFields: readOnlyFields.cluster,
        missing: () => ({ leave: '' }),
        edit: (cluster, raw) => {
          const ranges = authorizedRangesOf(raw);
          const left = ranges.filter(
            range => isAmongRanges(range, kept) || !isAmongRanges(range, added),
          );
          // Without a range, all would reach it.
          return left.length === ranges.length || left.length === 0
            ? { leave: '' }
            : withAuthorizedRanges(cluster, left);
        },
      });
    return putBackLate(request, { isEndUnknown, putBack, nothing: '' });
  },

  finish: (request, options) =>
    finishCluster(request, { ...options, meant, mayBeGone: true }),
};
