import {
  virtualNetworkIdOfSubnet,
  type Step,
  type TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StepKind } from './StepKind';
import { stepInputs } from './stepInputs';

type Touched = Pick<TouchedResource, 'resourceId' | 'how'>;

const changed = (resourceId: string): Touched => ({
  resourceId,
  how: 'changed',
});

/**
 * What a step creates, changes or takes something from. A step that takes back what the run did
 * touches nothing that the run was not allowed to touch, and is not judged again.
 *
 * @internal
 */
export function touchedBy(
  step: Pick<Step, 'kind' | 'resourceId' | 'input'>,
): readonly Touched[] {
  const { resourceId, input } = step;
  const kind = step.kind as StepKind;
  switch (kind) {
    case 'createPublicIp': {
      const { prefixId } = stepInputs[kind].parse(input);
      return [
        { resourceId, how: 'created' },
        ...(prefixId ? [changed(prefixId)] : []),
      ];
    }
    case 'createPublicIpPrefix':
      return [{ resourceId, how: 'created' }];
    case 'repairAddress':
      return [changed(resourceId)];
    case 'createGateway': {
      const { publicIpIds, prefixIds, publicIpV6Ids, prefixV6Ids } =
        stepInputs[kind].parse(input);
      return [
        { resourceId, how: 'created' },
        ...[...publicIpIds, ...prefixIds, ...publicIpV6Ids, ...prefixV6Ids].map(
          changed,
        ),
      ];
    }
    case 'updateGateway': {
      const update = stepInputs[kind].parse(input);
      return [
        resourceId,
        ...update.addPublicIpIds,
        ...update.addPrefixIds,
        ...update.addPublicIpV6Ids,
        ...update.addPrefixV6Ids,
        ...update.removeIds,
      ].map(changed);
    }
    case 'createVirtualNetwork':
      return [{ resourceId, how: 'created' }];
    case 'createSubnet': {
      const { gatewayId, networkSecurityGroupId, routeTableId } =
        stepInputs[kind].parse(input);
      return [
        { resourceId, how: 'created' },
        ...[
          virtualNetworkIdOfSubnet(resourceId),
          gatewayId,
          networkSecurityGroupId,
          routeTableId,
        ].flatMap(id => (id === undefined ? [] : changed(id))),
      ];
    }
    case 'attachSubnet': {
      const { gatewayId, expectedGatewayId } = stepInputs[kind].parse(input);
      return [
        changed(resourceId),
        changed(gatewayId),
        ...(expectedGatewayId
          ? [{ resourceId: expectedGatewayId, how: 'takenFrom' as const }]
          : []),
      ];
    }
    case 'detachSubnet': {
      const { gatewayId } = stepInputs[kind].parse(input);
      return [changed(resourceId), { resourceId: gatewayId, how: 'takenFrom' }];
    }
    case 'retireResource':
    case 'admitAddresses':
    case 'changeOutbound':
      return [changed(resourceId)];
    default:
      return [];
  }
}
