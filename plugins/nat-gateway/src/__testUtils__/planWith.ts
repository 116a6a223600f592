import {
  type GatewayChanges,
  type Plan,
  type Said,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { offered } from './offers';

const cost = {
  currency: 'USD',
  pricesReadAt: '2026-11-20',
  sourceUrl: 'https://azure.microsoft.com/pricing/',
  perMonth: { before: 0, after: 41.61 },
  perGigabyteProcessed: 0.045,
};

/**
 * What {@link planWith} changes of its gateway, with what a test needs different.
 *
 * @internal
 */
export function gatewayChangesWith(
  changes: Partial<GatewayChanges> = {},
): GatewayChanges {
  const before = say('outbound.loadBalancer', {});
  const disruption = say('plan.subnetsMove', {});
  return {
    resourceId: offered.newGatewayId,
    name: 'nat-shop-weu',
    addressesGained: { count: 2, known: [] },
    addressesLost: ['20.61.7.9'],
    subnets: [
      {
        resourceId: offered.subnetIds.nodes,
        name: 'aks-nodes',
        before: before.message,
        beforeWording: before.wording,
      },
    ],
    clusters: ['aks-shop-weu'],
    ports: { before: 0, after: 129_024 },
    cost,
    disruption: disruption.message,
    disruptionWording: disruption.wording,
    ...changes,
  };
}

/**
 * A plan that makes a /31 and a gateway and moves one subnet off its load balancer.
 *
 * @internal
 */
export function planWith(changes: Partial<Plan> = {}): Plan {
  const step = (
    key: string,
    { message: title, wording }: Said,
    effect: 'none' | 'movesEgress',
  ) => ({
    key,
    kind: key,
    title,
    wording,
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
    subject: {
      ownerRef: 'group:default/shop',
      provider: 'azure',
      scope: `azure/demo/${offered.subscriptionId}`,
    },
    touches: [],
    specHash: 'aaaa',
    hash: '9f3c0d1e2f',
    steps: [
      step(
        'createPrefix',
        say('step.createPublicIpPrefix', {
          name: 'ippre-shop-weu',
          prefixLength: 31,
          count: 2,
        }),
        'none',
      ),
      step(
        'createGateway',
        say('step.createGateway', {
          name: 'nat-shop-weu',
          sku: 'Standard',
          zone: say('phrase.zones', { zones: ['2'] }).wording,
          idleTimeout: say('step.idleTimeout', { minutes: 4 }).wording,
        }),
        'none',
      ),
      step(
        'attachSubnet',
        say('step.attachSubnet', {
          gateway: 'nat-shop-weu',
          network: 'vnet-shop-weu',
          subnet: 'aks-nodes',
        }),
        'movesEgress',
      ),
    ],
    changes: { gateways: [gatewayChangesWith()], cost },
    requiredAcknowledgements: [
      {
        kind: 'sourceAddressesChange',
        resourceId: offered.newGatewayId,
        ...say('acknowledgement.sourceAddressesChange', {
          whose: say('acknowledgement.subnets', { subnets: ['aks-nodes'] })
            .wording,
          gained: say('acknowledgement.newAddresses', { count: 2 }).wording,
          lost: '20.61.7.9',
        }),
      },
    ],
    ...changes,
  };
}
