import type { JsonObject } from '@backstage/types';
import { offered } from './offers';

/**
 * The form as filled in before its last page.
 *
 * @internal
 */
export const filledForm = {
  scope: {
    account: 'demo',
    subscriptionId: offered.subscriptionId,
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
  },
  subnets: {
    virtualNetworkId: offered.virtualNetworkId,
    subnetIds: [offered.subnetIds.nodes],
  },
  name: 'nat-shop-weu',
  egress: {
    addresses: { kind: 'newPrefix', prefixLength: 31 },
    sku: 'Standard',
    zone: '2',
  },
  idleTimeoutMinutes: 4,
} as const satisfies JsonObject;
