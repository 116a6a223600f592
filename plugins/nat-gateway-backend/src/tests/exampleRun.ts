import type {
  Plan,
  Run,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleResourceId } from './exampleResourceId';
import { exampleScope } from './exampleScope';

const at = '2026-11-20T12:00:00.000Z';
const gatewayId = exampleResourceId('Microsoft.Network/natGateways/nat-shop');
const step = {
  key: 'create-gateway:nat-shop',
  kind: 'createGateway',
  title: 'Create NAT gateway nat-shop',
  wording: { id: 'test.create', values: { name: 'nat-shop', count: 1 } },
  resourceId: gatewayId,
  effect: 'none',
} as const;

const cost = {
  currency: 'USD',
  pricesReadAt: '2026-11-20',
  sourceUrl: 'https://prices.azure.com',
  perMonth: { before: 0, after: 41.61 },
  perGigabyteProcessed: 0.045,
};

const plan: Plan = {
  provider: 'azure',
  scope: exampleScope.scope,
  name: 'nat-shop',
  subject: {
    ownerRef: 'group:default/platform',
    provider: 'azure',
    scope: 'azure/test/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
  },
  touches: [
    {
      resourceId: gatewayId,
      name: 'nat-shop',
      how: 'created',
      subject: {
        ownerRef: 'group:default/platform',
        provider: 'azure',
        scope: 'azure/test/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
      },
    },
  ],
  specHash: 'a'.repeat(64),
  hash: 'b'.repeat(64),
  steps: [
    { ...step, after: [], locks: [gatewayId.toLowerCase()], input: { sku: 1 } },
  ],
  changes: {
    gateways: [
      {
        resourceId: gatewayId,
        name: 'nat-shop',
        addressesGained: { count: 2, known: ['20.61.4.16/31'] },
        addressesLost: ['20.61.4.9'],
        notRead: [
          {
            kind: 'publicIp',
            resourceId: exampleResourceId('Microsoft.Network/x/pip-far'),
            name: 'pip-far',
          },
        ],
        subnets: [
          {
            resourceId: exampleResourceId(
              'Microsoft.Network/x/subnets/aks-nodes',
            ),
            name: 'aks-nodes',
            before: 'load balancer',
            beforeWording: { id: 'outbound.loadBalancer', values: {} },
            replacedGatewayResourceId: gatewayId,
          },
        ],
        clusters: ['aks-shop'],
        ports: { before: 0, after: 129_024 },
        cost,
        disruption: 'Existing connections stay.',
        disruptionWording: { id: 'test.stay', values: {} },
      },
    ],
    cost,
  },
  requiredAcknowledgements: [
    {
      kind: 'sourceAddressesChange',
      resourceId: gatewayId,
      message: 'Addresses change',
      wording: {
        id: 'test.change',
        values: {
          whose: { id: 'test.subnets', values: { names: ['aks-nodes'] } },
          lost: ['20.61.4.9', { id: 'test.more', values: {} }],
        },
      },
    },
    { kind: 'gatewayReplacement', message: 'Taken', resourceId: gatewayId },
  ],
};

/**
 * A run with every field that a run can have.
 *
 * @internal
 */
export const exampleRun: Run = {
  id: '6e1f0e5c-7b0a-4b57-93d7-3d4f8a0b5f10',
  name: 'nat-shop',
  subject: {
    ownerRef: 'group:default/shop',
    provider: 'azure',
    scope: 'azure/test/x',
  },
  state: 'failed',
  phase: 'undo',
  answers: [],
  cancelRequestedBy: 'user:default/ann',
  subnets: [
    {
      resourceId: exampleResourceId('Microsoft.Network/x/subnets/aks-nodes'),
      name: 'aks-nodes',
      leavesBy: 'new',
      former: 'load balancer',
      formerWording: { id: 'outbound.loadBalancer', values: {} },
      gatewayName: 'nat-shop',
    },
  ],
  attempt: 1,
  startedBy: 'user:default/guest',
  createdAt: at,
  updatedAt: at,
  finishedAt: at,
  pendingAcknowledgement: {
    reason: 'newAddresses',
    message: 'Look at them',
    until: at,
    wording: { id: 'test.look', values: {} },
    addresses: ['20.61.4.16/31'],
    gateways: [
      {
        resourceId: '/gateways/nat-shop',
        name: 'nat-shop',
        addresses: ['20.61.4.16/31'],
        subnets: [{ resourceId: '/subnets/aks-nodes', name: 'aks-nodes' }],
      },
    ],
  },
  specHash: plan.specHash,
  plan,
  steps: [
    {
      ...step,
      state: 'failed',
      startedAt: at,
      finishedAt: at,
      error: {
        code: 'PublicIPCountLimitReached',
        message: 'Too many',
        resourceId: gatewayId,
        wayOut: 'Ask for more',
      },
    },
  ],
  acknowledgement: {
    planHash: plan.hash,
    sourceAddressesChange: [gatewayId],
    newAddressesUnseen: false,
    replacedGateways: [gatewayId],
    undoMovesEgress: true,
  },
  outputs: {
    gateways: [
      {
        resourceId: gatewayId,
        name: 'nat-shop',
        egressAddresses: ['20.61.4.16/31'],
        consoleUrl: 'https://portal.azure.com/#@/resource',
      },
    ],
  },
  error: { code: 'X', message: 'x', wayOut: 'y' },
  gateways: [
    {
      resourceId: gatewayId,
      name: 'nat-shop',
      state: 'failed',
      error: { code: 'X', message: 'x', wayOut: 'y' },
    },
  ],
  undoSteps: [],
  notUndone: [{ resourceId: gatewayId, reason: 'in use', command: 'az …' }],
};
