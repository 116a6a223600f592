import {
  parseArmId,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedSubnet } from './AzureState';
import type { StepKind } from './StepKind';
import { stepInputs } from './stepInputs';

/**
 * What an identity has to be allowed for a step, and on what.
 *
 * @internal
 */
export interface NeededRight {
  readonly action: string;
  readonly resourceId: string;
}

const typeOf = (resourceId: string) => {
  const id = parseArmId(resourceId);
  return id ? `${id.provider}/${id.type}` : '';
};

const toJoin = (resourceId: string): NeededRight => ({
  action: `${typeOf(resourceId)}/join/action`,
  resourceId,
});

/** A PUT of a subnet is judged for all that the whole subnet links to, not only for what it changes. */
const ofSubnet = (
  resourceId: string,
  subnets: readonly ObservedSubnet[],
): readonly NeededRight[] => [
  { action: `${typeOf(resourceId)}/write`, resourceId },
  ...(
    subnets.find(
      ({ fact }) => fact.resourceId.toLowerCase() === resourceId.toLowerCase(),
    )?.linkedIds ?? []
  ).map(toJoin),
];

/**
 * The rights that a step needs.
 *
 * Source: https://learn.microsoft.com/azure/role-based-access-control/permissions/networking, read 2026-12-01.
 *
 * @internal
 */
export function neededRights(
  step: Pick<Step, 'kind' | 'resourceId' | 'input'>,
  options: { readonly subnets: readonly ObservedSubnet[] },
): readonly NeededRight[] {
  const { resourceId, input } = step;
  const { subnets } = options;
  const kind = step.kind as StepKind;
  const write = { action: `${typeOf(resourceId)}/write`, resourceId };
  switch (kind) {
    case 'createPublicIp': {
      const { prefixId } = stepInputs[kind].parse(input);
      return [write, ...(prefixId ? [toJoin(prefixId)] : [])];
    }
    case 'createGateway': {
      const ids = stepInputs[kind].parse(input);
      return [
        write,
        ...[
          ...ids.publicIpIds,
          ...ids.prefixIds,
          ...ids.publicIpV6Ids,
          ...ids.prefixV6Ids,
        ].map(toJoin),
      ];
    }
    case 'updateGateway': {
      const ids = stepInputs[kind].parse(input);
      return [
        write,
        ...[
          ...ids.addPublicIpIds,
          ...ids.addPrefixIds,
          ...ids.addPublicIpV6Ids,
          ...ids.addPrefixV6Ids,
        ].map(toJoin),
      ];
    }
    case 'createSubnet': {
      const { gatewayId, networkSecurityGroupId, routeTableId } =
        stepInputs[kind].parse(input);
      return [
        write,
        ...[gatewayId, networkSecurityGroupId, routeTableId].flatMap(id =>
          id === undefined ? [] : toJoin(id),
        ),
      ];
    }
    case 'attachSubnet':
      return [
        ...ofSubnet(resourceId, subnets),
        toJoin(stepInputs[kind].parse(input).gatewayId),
      ];
    case 'detachSubnet':
      return ofSubnet(resourceId, subnets);
    case 'retireResource':
      return [{ action: `${typeOf(resourceId)}/delete`, resourceId }];
    default:
      return [write];
  }
}
