import type { Said } from '../../../words/Said';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AddressFact } from '../../../options/AddressFact';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';

/**
 * What a gateway asks of an existing address: its region, SKU, IP version and zone, that it is routed
 * by Microsoft's network and has no DDoS protection of its own, and that nothing else uses it.
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
    /** What the gateway's id is or will be: an address that it uses already is free for it. Absent: nothing may use it. */
    readonly gatewayResourceId?: string;
  },
): readonly Violation[] {
  const { path, sku, zone, region, gatewayResourceId = '' } = options;
  const { wording: address } = say(
    fact.kind === 'prefix' ? 'phrase.prefix' : 'phrase.publicIp',
    { name: fact.name },
  );
  const violations: Violation[] = [];
  const violate = (rule: string, said: Said) =>
    violations.push({ rule, path, ...said });

  if (!sameRegion(fact.region, region)) {
    violate(
      'address-region',
      say('violation.addressRegion', {
        address,
        addressRegion: fact.region,
        region,
      }),
    );
  }
  if (fact.sku === 'Basic') {
    violate('address-sku', say('violation.addressBasic', { address }));
  } else if (fact.sku !== sku) {
    violate(
      'address-sku',
      say('violation.addressSku', { address, addressSku: fact.sku, sku }),
    );
  }
  if (fact.ipVersion === 'IPv6' && sku === 'Standard') {
    violate('address-ip-version', say('violation.addressIpv6', { address }));
  }
  // https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource, read 2026-11-20.
  if (fact.isInternetRouted) {
    violate(
      'address-routing-preference',
      say('violation.addressInternetRouted', { address }),
    );
  }
  if (fact.isDdosProtected) {
    violate('address-ddos', say('violation.addressDdos', { address }));
  }
  if (
    zone !== undefined &&
    fact.zones.length > 0 &&
    !fact.zones.includes(zone)
  ) {
    violate(
      'address-zone',
      say('violation.addressZone', { address, zones: fact.zones, zone }),
    );
  }
  if (
    fact.usedByResourceId !== undefined &&
    !sameArmId(fact.usedByResourceId, gatewayResourceId)
  ) {
    violate(
      'address-in-use',
      say('violation.addressInUse', {
        address,
        usedByResourceId: fact.usedByResourceId,
      }),
    );
  }
  return violations;
}
