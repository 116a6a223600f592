import type { Plan } from 'backstage-plugin-nat-gateway-common';
import { offered } from './offers';

/**
 * A plan that makes a /31 and a gateway and moves one subnet off its load balancer.
 *
 * @internal
 */
export function planWith(changes: Partial<Plan> = {}): Plan {
  const step = (
    key: string,
    title: string,
    effect: 'none' | 'movesEgress',
  ) => ({
    key,
    kind: key,
    title,
    resourceId: `/${key}`,
    after: [],
    locks: [],
    effect,
    input: {},
  });
  return {
    provider: 'azure',
    scope: { provider: 'azure', account: 'demo', id: offered.subscriptionId },
    name: 'nat-shop-weu',
    specHash: 'aaaa',
    hash: '9f3c0d1e2f',
    steps: [
      step('createPrefix', 'Create public IP prefix ippre-shop-weu', 'none'),
      step('createGateway', 'Create NAT gateway nat-shop-weu', 'none'),
      step('attachSubnet', 'Attach subnet aks-nodes', 'movesEgress'),
    ],
    changes: {
      addressesGained: { count: 2, known: [] },
      addressesLost: ['20.61.7.9'],
      subnets: [
        {
          resourceId: offered.subnetIds.nodes,
          name: 'aks-nodes',
          before: 'load balancer',
        },
      ],
      clusters: ['aks-shop-weu'],
      ports: { before: 0, after: 129_024 },
      cost: {
        currency: 'USD',
        pricesReadAt: '2026-11-20',
        sourceUrl: 'https://azure.microsoft.com/pricing/',
        perMonth: { before: 0, after: 41.61 },
        perGigabyteProcessed: 0.045,
      },
      disruption: 'New connections leave with the new addresses.',
    },
    requiredAcknowledgements: [
      {
        kind: 'sourceAddressesChange',
        message: 'The source addresses of aks-nodes change.',
      },
    ],
    ...changes,
  };
}
