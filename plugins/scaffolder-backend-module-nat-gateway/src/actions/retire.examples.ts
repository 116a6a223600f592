import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { exampleSpec } from './apply.examples';

const gatewayId =
  '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop-weu/providers/Microsoft.Network/natGateways/nat-shop-weu';

function exampleWith(input: object): string {
  return stringify({
    steps: [
      {
        id: 'retire',
        name: 'Retire the NAT gateway',
        action: 'nat-gateway:retire',
        input: {
          spec: exampleSpec,
          acknowledgement: { sourceAddressesChange: [gatewayId] },
          ...input,
        },
      },
    ],
  });
}

/**
 * How a template uses `nat-gateway:retire`.
 *
 * @internal
 */
export const retireExamples: TemplateExample[] = [
  {
    description:
      'Delete a gateway that a run created, and keep its addresses for another one',
    example: exampleWith({}),
  },
  {
    description: 'Delete a gateway with its addresses',
    example: exampleWith({ deleteAddresses: true }),
  },
];
