import type {
  GatewayChanges,
  Plan,
  Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const cost = {
  currency: 'USD',
  pricesReadAt: '2026-11-20',
  sourceUrl: 'https://azure.example/prices',
  perMonth: { before: 0, after: 41.61 },
  perGigabyteProcessed: 0.045,
};

/**
 * What {@link aPlan} changes of its gateway.
 *
 * @internal
 */
export const theChanges: GatewayChanges = {
  resourceId: '/natGateways/nat-shop-weu',
  name: 'nat-shop-weu',
  addressesGained: { count: 2, known: [] },
  addressesLost: ['20.71.8.9'],
  subnets: [
    {
      resourceId: '/subnets/aks-nodes',
      name: 'aks-nodes',
      before: 'load balancer',
    },
  ],
  clusters: ['aks-shop-weu'],
  ports: { before: 0, after: 129_024 },
  cost,
  disruption: 'Open connections stay; new ones leave from the new addresses.',
};

/**
 * A plan that gives one subnet a gateway with a new /31.
 *
 * @internal
 */
export const aPlan: Plan = {
  provider: 'azure',
  scope: { provider: 'azure', account: 'demo', id: 'sub-1' },
  name: 'nat-shop-weu',
  subject: {
    ownerRef: 'group:default/shop',
    provider: 'azure',
    scope: 'azure/demo/sub-1',
  },
  touches: [],
  specHash: 'a'.repeat(64),
  hash: 'b'.repeat(64),
  steps: [
    {
      key: 'create-prefix:ippre-shop-weu',
      kind: 'createPublicIpPrefix',
      title: 'Create public IP prefix ippre-shop-weu (/31, 2 addresses)',
      resourceId: '/prefixes/ippre-shop-weu',
      after: [],
      locks: [],
      effect: 'none',
      input: {},
    },
    {
      key: 'attach-subnet:aks-nodes',
      kind: 'attachSubnet',
      title: 'Attach subnet aks-nodes to nat-shop-weu',
      resourceId: '/subnets/aks-nodes',
      after: ['create-prefix:ippre-shop-weu'],
      locks: [],
      effect: 'movesEgress',
      input: {},
    },
  ],
  changes: { gateways: [theChanges], cost },
  requiredAcknowledgements: [
    {
      kind: 'sourceAddressesChange',
      resourceId: '/natGateways/nat-shop-weu',
      message: 'The source addresses of aks-nodes change',
    },
  ],
};

/**
 * A run of {@link aPlan}, with what a test needs different.
 *
 * @internal
 */
export function aRun(different: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    name: 'nat-shop-weu',
    subject: { provider: 'azure', scope: 'azure|demo|sub-1' },
    state: 'running',
    phase: 'forward',
    answers: ['cancel'],
    subnets: [],
    attempt: 1,
    startedBy: 'user:default/mock',
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    specHash: aPlan.specHash,
    plan: aPlan,
    steps: [],
    acknowledgement: { sourceAddressesChange: true },
    notUndone: [],
    gateways: aPlan.changes.gateways.map(({ resourceId, name }) => ({
      resourceId,
      name,
      state: 'running',
    })),
    undoSteps: [],
    ...different,
  };
}

/**
 * {@link aRun} that succeeded.
 *
 * @internal
 */
export const aSuccess = aRun({
  state: 'succeeded',
  outputs: {
    gateways: [
      {
        resourceId: '/natGateways/nat-shop-weu',
        name: 'nat-shop-weu',
        egressAddresses: ['20.61.9.4/31'],
        consoleUrl: 'https://portal.example/nat-shop-weu',
      },
    ],
  },
});
