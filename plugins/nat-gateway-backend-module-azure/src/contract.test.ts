import { describeProviderContract } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { shopDocument, shopIds } from './testing/shopDocument';
import { startAzure } from './testing/startAzure';

const scope = { account: 'demo', subscriptionId: shopIds.group.split('/')[2] };

describeProviderContract('Azure', {
  start: async () => {
    const { azure, provider } = await startAzure();
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
  history: true,
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
