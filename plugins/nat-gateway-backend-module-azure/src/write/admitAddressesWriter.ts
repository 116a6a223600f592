import { NotFoundError } from '@backstage/errors';
import { isAmongRanges } from '../map/isAmongRanges';
import { authorizedRangesOf } from './authorizedRangesOf';
import { finishCluster } from './finishCluster';
import { putRaw } from './putRaw';
import { rangesOfGateways } from './rangesOfGateways';
import { readOnlyFields } from './readOnlyFields';
import type { StepWriter } from './StepWriter';
import { withAuthorizedRanges } from './withAuthorizedRanges';

const meant = ['properties.apiServerAccessProfile'];

/**
 * Appends what gateways send from to the ranges that reach a cluster's API server. A server without such ranges
 * is reached by all, and stays so.
 *
 * @internal
 */
export const admitAddressesWriter: StepWriter<'admitAddresses'> = {
  async write(request) {
    const { resourceId, input } = request;
    const added = await rangesOfGateways(request, input);
    return putRaw(request, {
      readOnlyFields: readOnlyFields.cluster,
      missing: () =>
        new NotFoundError(
          `${resourceId} does not exist any more; make a new plan`,
        ),
      edit: (cluster, raw) => {
        const ranges = authorizedRangesOf(raw);
        const missing = added.filter(range => !isAmongRanges(range, ranges));
        return ranges.length === 0 || missing.length === 0
          ? { leave: 'its API server admits them already' }
          : withAuthorizedRanges(cluster, [...ranges, ...missing]);
      },
    });
  },

  finish: (request, options) => finishCluster(request, { ...options, meant }),
};
