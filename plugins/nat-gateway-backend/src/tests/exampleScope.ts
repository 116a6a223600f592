import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * The scope of the examples; its owner by configuration is group:default/platform.
 *
 * @internal
 */
export const exampleScope: ProviderScope = {
  scope: {
    provider: 'azure',
    account: 'test',
    id: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
  },
  ownerRef: 'group:default/platform',
};
