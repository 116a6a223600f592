import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { exampleSpec } from './apply.examples';

const gatewayId =
  '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop-weu/providers/Microsoft.Network/natGateways/nat-shop-weu';

function exampleWith(input: object): string {
  return stringify({
    steps: [
      {
        id: 'change',
        name: 'Change the NAT gateway',
        action: 'nat-gateway:change',
        input: { spec: exampleSpec, ...input },
      },
    ],
  });
}

/**
 * How a template uses `nat-gateway:change`.
 *
 * @internal
 */
export const changeExamples: TemplateExample[] = [
  {
    description: 'Give idle connections more time',
    example: exampleWith({ set: { idleTimeoutMinutes: 10 } }),
  },
  {
    description:
      'Give the gateway one address more, beside the prefix that it was created with',
    example: exampleWith({
      set: {
        addresses: [
          { kind: 'newPrefix', prefixLength: 31 },
          { kind: 'newPublicIps', count: 1 },
        ],
      },
      acknowledgement: { sourceAddressesChange: [gatewayId] },
    }),
  },
  {
    description:
      'Let the gateway have these addresses and no others: those that it has beside them are taken off it and stay',
    example: exampleWith({
      gatewayName: 'nat-shop-weu',
      set: {
        addresses: [
          {
            kind: 'existing',
            resourceIds: [
              '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop-weu/providers/Microsoft.Network/publicIPAddresses/pip-shop-weu',
            ],
          },
        ],
      },
      acknowledgement: { sourceAddressesChange: [gatewayId] },
    }),
  },
];
