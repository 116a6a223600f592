import { describeProviderContract } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { demoScenario } from './testing/demoScenario';
import { shopDocument, shopIds } from './testing/shopDocument';
import { startAzure } from './testing/startAzure';

const scope = { account: 'demo', subscriptionId: shopIds.group.split('/')[2] };

const second = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e02';

describeProviderContract('Azure', {
  start: async () => {
    const { azure, provider } = await startAzure({
      scenario: {
        ...demoScenario(),
        principals: demoScenario().principals.map(principal => ({
          ...principal,
          assignments:
            principal.name === 'owner'
              ? [{ role: 'Owner', scope: '/' }]
              : principal.assignments,
        })),
        moreSubscriptions: [{ id: second }],
        managementGroups: [{ name: 'platform', subscriptions: [second] }],
      },
      account: { managementGroups: [{ id: 'platform' }] },
    });
    const { gateway, nodes, pods, prefix } = shopIds;
    return {
      provider,
      picture: () =>
        [gateway, nodes, pods, prefix].map(
          id => azure.state.get(id)?.properties,
        ),
      stop: () => azure.stop(),
    };
  },
  discovery: true,
  history: true,
  usage: true,
  options: {
    resourceGroups: scope,
    regions: scope,
    virtualNetworks: scope,
    subnets: { ...scope, virtualNetworkId: shopIds.network },
    addresses: scope,
    gateways: scope,
  },
  specs: {
    document: shopDocument(),
    refused: [
      shopDocument({}, { account: 'other' }),
      shopDocument({ idleTimeoutMinutes: 121 }),
      shopDocument({ unheardOf: 1 }),
    ],
  },
  writes: true,
  files: true,
});
