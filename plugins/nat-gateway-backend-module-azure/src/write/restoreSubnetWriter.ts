import { finishSubnet } from './finishSubnet';
import { hasFailed } from '../map/hasFailed';
import { putBackLate } from './putBackLate';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { sameGateway } from './sameGateway';
import type { StepWriter } from './StepWriter';
import { subnetGatewayOf } from './subnetGatewayOf';
import { withSubnetGateway } from './withSubnetGateway';

/**
 * Takes an attachment back: the gateway before, or none, but only if the subnet still has the one
 * that this run put there. A subnet that is gone has nothing to take back.
 *
 * @internal
 */
export const restoreSubnetWriter: StepWriter<'restoreSubnet'> = {
  async write(request) {
    const { resourceId } = request;
    const { gatewayId, previousGatewayId, isEndUnknown } = request.input;
    const putBack = () =>
      putRaw(request, {
        readOnlyFields: readOnlyFields.subnet,
        missing: () => ({ leave: '' }),
        edit: (subnet, raw) => {
          const current = subnetGatewayOf(raw);
          const isBack = sameGateway(current, previousGatewayId);
          if (isBack && !hasFailed(raw)) {
            return { leave: '' };
          }
          if (isBack || sameGateway(current, gatewayId)) {
            return withSubnetGateway(subnet, previousGatewayId);
          }
          return {
            leave: `${resourceId} was given ${
              current ?? 'no gateway'
            } by another writer meanwhile, and is left as it is`,
          };
        },
      });
    return putBackLate(request, { isEndUnknown, putBack, nothing: '' });
  },

  async finish(request, { before, leftAlone }) {
    const settled = await finishSubnet(request, {
      before,
      gatewayId: request.input.previousGatewayId,
      leftAlone,
      mayBeGone: true,
    });
    return leftAlone
      ? { ...settled, incidents: [...settled.incidents, leftAlone] }
      : settled;
  },
};
