import {
  say,
  type GatewayChanges,
  type PlanChanges,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { testPrefixIds } from './testPrefixIds';
import type { TestResource } from './TestResource';
import type { TestSpec } from './TestSpec';

/**
 * What a plan of the test provider changes.
 *
 * @internal
 */
export function testChanges(
  spec: TestSpec,
  resources: Readonly<Record<string, TestResource>>,
  steps: readonly Step[],
): PlanChanges {
  const balanced = say('outbound.loadBalancer', {});
  const moved = steps.filter(step => step.effect === 'movesEgress');
  const prefixIds = testPrefixIds(spec);
  const cost = {
    currency: 'USD',
    pricesReadAt: '2026-11-20',
    sourceUrl: 'https://example.com/prices',
    perMonth: { before: 0, after: 40 },
    perGigabyteProcessed: 0.045,
  };
  const gateway: GatewayChanges = {
    resourceId: `/gateway/${spec.gateway}`,
    name: spec.gateway,
    addressesGained: {
      count: moved.length > 0 ? 2 * prefixIds.length : 0,
      known: prefixIds.flatMap(id =>
        resources[id] ? [String(resources[id].properties.address)] : [],
      ),
    },
    addressesLost: moved.length > 0 ? ['20.9.9.9'] : [],
    subnets: moved.map(({ resourceId }) => {
      const { gatewayId } = resources[resourceId].properties;
      return {
        resourceId,
        name: resourceId,
        ...(typeof gatewayId === 'string'
          ? { before: gatewayId, replacedGatewayResourceId: gatewayId }
          : { before: balanced.message, beforeWording: balanced.wording }),
      };
    }),
    clusters: [],
    ports: { before: 0, after: 129_024 * prefixIds.length },
    cost,
    disruption: 'New flows leave with other addresses.',
    disruptionWording: {
      id: 'test.moved',
      values: {
        subnets: [
          ...moved.map(({ resourceId }) => resourceId),
          { id: 'test.count', values: { count: moved.length } },
        ],
      },
    },
  };
  return { gateways: [gateway], cost };
}
