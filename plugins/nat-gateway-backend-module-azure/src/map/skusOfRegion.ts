import { sameRegion } from '@cluster-egress/backstage-plugin-nat-gateway-common';

// Source: https://learn.microsoft.com/azure/nat-gateway/nat-sku#limitations, read 2026-11-20.
const regionsWithoutStandardV2 = [
  'canadaeast',
  'indonesiacentral',
  'israelnorthwest',
  'qatarcentral',
  'swedensouth',
  'westindia',
];

/**
 * The NAT gateway SKUs that a region offers.
 *
 * @internal
 */
export function skusOfRegion(region: string): readonly string[] {
  return regionsWithoutStandardV2.some(name => sameRegion(name, region))
    ? ['Standard']
    : ['Standard', 'StandardV2'];
}
