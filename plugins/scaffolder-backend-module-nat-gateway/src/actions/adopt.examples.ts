import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/**
 * How a template uses `nat-gateway:adopt`.
 *
 * @internal
 */
export const adoptExamples: TemplateExample[] = [
  {
    description: 'Adopt a gateway, so that later runs may change it',
    example: stringify({
      steps: [
        {
          id: 'adopt',
          name: 'Adopt the NAT gateway',
          action: 'nat-gateway:adopt',
          input: {
            resourceId:
              '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop-weu/providers/Microsoft.Network/natGateways/nat-shop-weu',
          },
        },
      ],
    }),
  },
];
