import type { JsonObject } from '@backstage/types';
import {
  azureNatGatewayLimits,
  desiredAddresses,
  type NatGateway,
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { changeFormData } from './changeFormData';

/**
 * What the template's form is filled in with for the addresses of a gateway and one more. Those that bear the names which a Spec
 * gives are counted, so that the new one has the next name; all others are named.
 *
 * @internal
 */
export function withOneAddressMore(
  gateway: NatGateway,
  options: { readonly entityRef?: string },
): JsonObject {
  const { name, resourceId } = gateway;
  const ids = gateway.addresses.map(each => each.resourceId);
  const where = parseArmId(resourceId);
  const given = where
    ? desiredAddresses(where, {
        name,
        addresses: [
          {
            kind: 'newPublicIps',
            count: azureNatGatewayLimits.ipv4AddressesPerGateway.value,
          },
        ],
      }).map(each => each.resourceId)
    : [];
  const has = (id: string) => ids.some(each => sameArmId(each, id));
  const free = given.findIndex(id => !has(id));
  const counted = given.slice(0, Math.max(0, free));
  const others = ids.filter(id => !counted.some(each => sameArmId(each, id)));
  const { egress, ...form } = changeFormData(gateway, options);
  return {
    ...form,
    egress: {
      ...(egress as JsonObject),
      addresses:
        others.length === 0
          ? { kind: 'newPublicIps', count: counted.length + 1 }
          : {
              kind: 'existing',
              resourceIds: others,
              moreCount: counted.length + 1,
            },
    },
  };
}
