import type { JsonObject } from '@backstage/types';
import {
  newPublicIpNames,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from './NatGatewayForm';

type Addresses = NonNullable<NatGatewayForm['egress']>['addresses'];

/** What new addresses are called, where those that the gateway has may have the derived names. */
function freeName(
  resourceIds: readonly string[],
  options: { readonly gatewayName: string; readonly count: number },
): string | undefined {
  const { count, gatewayName } = options;
  const standing = resourceIds.map(id => parseArmId(id)?.name.toLowerCase());
  const stem = newPublicIpNames(gatewayName, { count: 1 })[0].replace(
    /-1$/,
    '',
  );
  const candidates = [
    undefined,
    ...standing.map((_, index) => `${stem}-${index + 2}`),
  ];
  return candidates.find(name =>
    newPublicIpNames(gatewayName, { count, name }).every(
      each => !standing.includes(each.toLowerCase()),
    ),
  );
}

function chosenPart(addresses: Addresses): JsonObject {
  switch (addresses?.kind) {
    case 'newPrefix':
      return {
        kind: 'newPrefix',
        ...(addresses.prefixLength !== undefined && {
          prefixLength: addresses.prefixLength,
        }),
      };
    case 'newPublicIps':
      return {
        kind: 'newPublicIps',
        ...(addresses.count !== undefined && { count: addresses.count }),
        ...(addresses.prefixId && { prefixId: addresses.prefixId }),
      };
    case 'existing':
      return {
        kind: 'existing',
        resourceIds: [...(addresses.resourceIds ?? [])],
      };
    default:
      return {};
  }
}

/**
 * The addresses part of a Spec: what belongs to the chosen kind, with new addresses beside it, and nothing
 * that a form keeps of another kind. What is not filled in is left out.
 *
 * @internal
 */
export function addressesFromForm(
  addresses: Addresses,
  options: { readonly gatewayName: string },
): JsonObject[] {
  const { kind, moreCount: count = 0, resourceIds = [] } = addresses ?? {};
  const { ipv6Count = 0 } = addresses ?? {};
  const ofIpv6 =
    ipv6Count === 0
      ? []
      : [{ kind: 'newPublicIps', count: ipv6Count, ipVersion: 'IPv6' }];
  const chosen = chosenPart(addresses);
  if (count === 0 || kind === 'newPublicIps') return [chosen, ...ofIpv6];
  const hasFewer = Number.isInteger(count) && count > 0 && count < 100;
  const name =
    kind === 'existing' && hasFewer
      ? freeName(resourceIds, { ...options, count })
      : undefined;
  return [
    chosen,
    { kind: 'newPublicIps', count, ...(name && { name }) },
    ...ofIpv6,
  ];
}
