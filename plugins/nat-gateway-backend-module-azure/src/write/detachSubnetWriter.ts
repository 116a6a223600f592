import { ConflictError, NotFoundError } from '@backstage/errors';
import { hasFailed } from '../map/hasFailed';
import { finishSubnet } from './finishSubnet';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { sameGateway } from './sameGateway';
import type { StepWriter } from './StepWriter';
import { subnetGatewayOf } from './subnetGatewayOf';
import { withSubnetGateway } from './withSubnetGateway';

/**
 * Takes a gateway off a subnet, if the subnet still has the one that the plan saw on it.
 *
 * @internal
 */
export const detachSubnetWriter: StepWriter<'detachSubnet'> = {
  write(request) {
    const { resourceId } = request;
    const { gatewayId } = request.input;
    return putRaw(request, {
      readOnlyFields: readOnlyFields.subnet,
      missing: () =>
        new NotFoundError(
          `${resourceId} does not exist any more; make a new plan`,
        ),
      edit: (subnet, raw) => {
        const current = subnetGatewayOf(raw);
        if (current === null && !hasFailed(raw)) {
          return { leave: 'it is detached already' };
        }
        if (current !== null && !sameGateway(current, gatewayId)) {
          throw new ConflictError(
            `${resourceId} now has ${current}, but had ${gatewayId} when the plan was made; it is left as it is, so make a new plan`,
          );
        }
        return withSubnetGateway(subnet, null);
      },
    });
  },

  finish: (request, { before }) =>
    finishSubnet(request, { before, gatewayId: null }),
};
