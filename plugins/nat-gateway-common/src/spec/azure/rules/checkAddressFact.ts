import type { Violation } from '../../Violation';
import type { AddressFact } from '../AzureSpecFacts';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';

/**
 * What a gateway asks of an existing address: its region, SKU, IP version and zone, and that
 * nothing else uses it.
 *
 * A zonal gateway needs addresses of its zone, zone-redundant ones or ones that name no zone
 * (zone-redundant by default); of a gateway without a zone nothing is asked.
 *
 * @public
 */
export function checkAddressFact(
  fact: AddressFact,
  options: {
    readonly path: string;
    readonly sku: string;
    readonly zone?: string;
    readonly region: string;
    /** What the gateway's id is or will be: an address that it uses already is free for it. */
    readonly gatewayResourceId: string;
  },
): readonly Violation[] {
  const { path, sku, zone, region, gatewayResourceId } = options;
  const named = `${fact.kind === 'prefix' ? 'prefix' : 'public IP'} ${
    fact.name
  }`;
  const violations: Violation[] = [];
  const violate = (rule: string, message: string) =>
    violations.push({ rule, path, message });

  if (!sameRegion(fact.region, region)) {
    violate(
      'address-region',
      `The ${named} is in ${fact.region}, but the gateway in ${region}; choose an address of the gateway's region.`,
    );
  }
  if (fact.sku === 'Basic') {
    violate(
      'address-sku',
      `The ${named} has the SKU Basic, which a NAT gateway does not take; upgrade it to Standard, or choose another.`,
    );
  } else if (fact.sku !== sku) {
    violate(
      'address-sku',
      `The ${named} has the SKU ${fact.sku}, but a ${sku} gateway takes ${sku} addresses only; choose a ${sku} address, or another SKU for the gateway.`,
    );
  }
  if (fact.ipVersion === 'IPv6' && sku === 'Standard') {
    violate(
      'address-ip-version',
      `The ${named} is IPv6, which a Standard gateway does not take; choose an IPv4 address, or the SKU StandardV2.`,
    );
  }
  if (
    zone !== undefined &&
    fact.zones.length > 0 &&
    !fact.zones.includes(zone)
  ) {
    violate(
      'address-zone',
      `The ${named} is in zone ${fact.zones.join(
        ', ',
      )}, but the gateway in zone ${zone}; choose an address of zone ${zone} or a zone-redundant one, or another zone for the gateway.`,
    );
  }
  if (
    fact.usedByResourceId !== undefined &&
    !sameArmId(fact.usedByResourceId, gatewayResourceId)
  ) {
    violate(
      'address-in-use',
      `The ${named} is used by ${fact.usedByResourceId}; free it there, or choose another.`,
    );
  }
  return violations;
}
