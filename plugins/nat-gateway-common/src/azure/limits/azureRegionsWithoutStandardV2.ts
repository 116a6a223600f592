import type { Limit } from '../../limits/Limit';

/**
 * Regions that have no StandardV2 NAT gateway.
 *
 * @internal
 */
export const azureRegionsWithoutStandardV2 = {
  value: [
    'canadaeast',
    'indonesiacentral',
    'israelnorthwest',
    'qatarcentral',
    'swedensouth',
    'westindia',
  ],
  url: 'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-sku',
  readAt: '2026-11-20',
} as const satisfies Limit<readonly string[]>;
