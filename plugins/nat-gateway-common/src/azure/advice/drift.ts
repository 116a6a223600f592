import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import type { NatGateway } from '../../model/NatGateway';
import type { AzureGatewaySpec } from '../spec/AzureNatGatewaySpec';
import { azureGatewayKind } from '../azureGatewayKind';
import { sameArmId } from '../spec/sameArmId';
import { say } from '../../words/say';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

const idsOf = (ids: readonly string[]) =>
  ids
    .map(id => id.toLowerCase())
    .sort()
    .join('\n');

/** By how many IPv4 addresses a Spec asks for, existing ones by their ids. Undefined: not known. */
function addressesDiffer(
  gateway: NatGateway,
  declared: AzureGatewaySpec,
): boolean | undefined {
  const { addresses } = declared;
  const count = ipv4AddressCount(gateway.addresses);
  if (addresses.kind !== 'existing' && count === undefined) return undefined;
  switch (addresses.kind) {
    case 'newPrefix':
      return count !== 2 ** (32 - addresses.prefixLength);
    case 'newPublicIps':
      return count !== addresses.count;
    default:
      return (
        idsOf(gateway.addresses.map(({ resourceId }) => resourceId)) !==
        idsOf(addresses.resourceIds)
      );
  }
}

/**
 * The gateway is not what its Spec says.
 *
 * @internal
 */
export const drift: GatewayRule = (gateway, { observedAt, facts }) => {
  const { resourceId, origin, name } = gateway;
  const declared = facts.declared as AzureGatewaySpec | undefined;
  if (!declared) {
    const missing = say('notKnown.declaredSpec', {});
    return lacking('drift', { resourceId, missing });
  }
  const isV2 = gateway.kind === azureGatewayKind('StandardV2');
  const idleTimeoutMinutes = gateway.tcpIdleTimeout.seconds / 60;
  const timeoutDiffers = idleTimeoutMinutes !== declared.idleTimeoutMinutes;
  // Others may share the gateway: more subnets than a Spec names are no difference from it.
  const subnetsDiffer = declared.subnets.some(
    id => !gateway.subnets.some(subnet => sameArmId(subnet.resourceId, id)),
  );
  const otherAddresses = addressesDiffer(gateway, declared);
  const differing = [
    ...(gateway.kind === azureGatewayKind(declared.sku) ? [] : ['sku']),
    // StandardV2 may report the zones that it spans; none of them was chosen.
    ...(isV2 || gateway.zones.join(',') === (declared.zone ?? '')
      ? []
      : ['zone']),
    ...(timeoutDiffers ? ['idleTimeoutMinutes'] : []),
    ...(otherAddresses ? ['addresses'] : []),
    ...(subnetsDiffer ? ['subnets'] : []),
  ];
  if (differing.length === 0 && otherAddresses === undefined) {
    const missing = say('notKnown.addressesNotRead', {});
    return lacking('drift', { resourceId, missing });
  }
  if (differing.length === 0) return undefined;
  const fields = differing.join(', ');
  return {
    id: 'drift',
    severity: 'info',
    resourceId,
    title: `The gateway is not what its Spec says: ${fields}`,
    remedy:
      'Find out who changed it. Run the Spec again to have it as declared, or write what stands into the Spec. SKU and zone are fixed: those take a gateway of another name.',
    values: { fields },
    evidence: [
      {
        id: 'differingFields',
        label: 'Fields that differ',
        value: differing.length,
        observedAt,
      },
      ...(timeoutDiffers
        ? [
            {
              id: 'declaredIdleTimeout',
              label: 'Declared TCP idle timeout',
              value: declared.idleTimeoutMinutes,
              unit: 'minutes',
            },
            {
              id: 'tcpIdleTimeout',
              label: 'TCP idle timeout',
              value: idleTimeoutMinutes,
              unit: 'minutes',
              observedAt,
            },
          ]
        : []),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/manage-nat-gateway',
    ...(origin !== 'foreign' &&
      (timeoutDiffers || subnetsDiffer) && {
        change: {
          kind: 'AzureNatGateway' as const,
          gatewayName: name,
          set: {
            ...(timeoutDiffers && {
              idleTimeoutMinutes: declared.idleTimeoutMinutes,
            }),
            ...(subnetsDiffer && { subnets: declared.subnets }),
          },
        },
      }),
  };
};
