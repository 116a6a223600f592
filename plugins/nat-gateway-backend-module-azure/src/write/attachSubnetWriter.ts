import { ConflictError, NotFoundError } from '@backstage/errors';
import { finishSubnet } from './finishSubnet';
import { hasFailed } from '../map/hasFailed';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { sameGateway } from './sameGateway';
import type { StepWriter } from './StepWriter';
import { subnetGatewayOf } from './subnetGatewayOf';
import { withSubnetGateway } from './withSubnetGateway';

/**
 * Puts a gateway on a subnet, if the subnet still has what the plan saw on it.
 *
 * @internal
 */
export const attachSubnetWriter: StepWriter<'attachSubnet'> = {
  write(request) {
    const { resourceId } = request;
    const { gatewayId, expectedGatewayId } = request.input;
    return putRaw(request, {
      readOnlyFields: readOnlyFields.subnet,
      missing: () =>
        new NotFoundError(
          `${resourceId} does not exist any more; make a new plan`,
        ),
      edit: (subnet, raw) => {
        const current = subnetGatewayOf(raw);
        if (sameGateway(current, gatewayId)) {
          return hasFailed(raw)
            ? withSubnetGateway(subnet, gatewayId)
            : { leave: 'it is attached already' };
        }
        if (!sameGateway(current, expectedGatewayId)) {
          throw new ConflictError(
            `${resourceId} now has ${current ?? 'no NAT gateway'}, but had ${
              expectedGatewayId ?? 'no NAT gateway'
            } when the plan was made; it is left as it is, so make a new plan`,
          );
        }
        return withSubnetGateway(subnet, gatewayId);
      },
    });
  },

  finish: (request, { before }) =>
    finishSubnet(request, { before, gatewayId: request.input.gatewayId }),
};
