import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import type { AzureGatewaySpec } from '../spec/AzureNatGatewaySpec';
import {
  type GatewayDifference,
  gatewayDifference,
} from '../spec/gatewayDifference';
import { parseArmId } from '../spec/parseArmId';
import { say } from '../../words/say';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

/** Undefined: not known. */
const addressesDiffer = ({
  missingAddressIds,
  otherAddressIds,
  prefixLength,
}: GatewayDifference): boolean | undefined =>
  missingAddressIds.length + otherAddressIds.length > 0 || prefixLength;

/**
 * The gateway is not what its Spec says.
 *
 * @internal
 */
export const drift: GatewayRule = (gateway, { observedAt, facts }) => {
  const { resourceId, origin, name } = gateway;
  const declared = facts.declared as AzureGatewaySpec | undefined;
  const where = parseArmId(resourceId);
  if (!declared || !where) {
    const missing = say('notKnown.declaredSpec', {});
    return lacking('drift', { resourceId, missing });
  }
  const idleTimeoutMinutes = gateway.tcpIdleTimeout.seconds / 60;
  const difference = gatewayDifference(declared, {
    where,
    live: {
      ...gateway,
      idleTimeoutMinutes,
      subnetIds: gateway.subnets.map(subnet => subnet.resourceId),
    },
  });
  const timeoutDiffers = difference.idleTimeout;
  const subnetsDiffer = difference.missingSubnetIds.length > 0;
  const otherAddresses = addressesDiffer(difference);
  const nat64Differs =
    declared.nat64 !== undefined &&
    facts.nat64 !== undefined &&
    declared.nat64 !== facts.nat64;
  const differing = [
    ...(difference.sku ? ['sku'] : []),
    ...(difference.zone ? ['zone'] : []),
    ...(timeoutDiffers ? ['idleTimeoutMinutes'] : []),
    ...(nat64Differs ? ['nat64'] : []),
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
    ...saidInAdvice(say('drift.title', { fields }), say('drift.remedy', {})),
    evidence: [
      evidenceOf('differingFields', { value: differing.length, observedAt }),
      ...(timeoutDiffers
        ? [
            evidenceOf('declaredIdleTimeout', {
              value: declared.idleTimeoutMinutes,
              unit: 'minutes',
            }),
            evidenceOf('tcpIdleTimeout', {
              value: idleTimeoutMinutes,
              unit: 'minutes',
              observedAt,
            }),
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
