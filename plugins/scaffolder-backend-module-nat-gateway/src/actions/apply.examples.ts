import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/**
 * A NAT gateway with a new prefix for one subnet.
 *
 * @internal
 */
export const exampleSpec = {
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop-weu', owner: 'group:default/shop' },
  spec: {
    account: 'production',
    subscriptionId: '11111111-2222-3333-4444-555555555555',
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
    gateways: [
      {
        name: 'nat-shop-weu',
        sku: 'Standard',
        idleTimeoutMinutes: 4,
        addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
        subnets: [
          '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu/subnets/aks-nodes',
        ],
      },
    ],
  },
};

/**
 * How a template uses `nat-gateway:apply`.
 *
 * @internal
 */
export const applyExamples: TemplateExample[] = [
  {
    description:
      'Give a subnet a NAT gateway with a new prefix, and wait for acknowledgement once its addresses are known',
    example: stringify({
      steps: [
        {
          id: 'apply',
          name: 'Create the NAT gateway',
          action: 'nat-gateway:apply',
          input: {
            spec: exampleSpec,
            acknowledgement: { sourceAddressesChange: true },
          },
        },
      ],
    }),
  },
  {
    description:
      'Take Spec and acknowledgement from the field NatGatewayPlanPreview, so that the plan that runs is the one that was seen',
    example: stringify({
      steps: [
        {
          id: 'apply',
          name: 'Create the NAT gateway',
          action: 'nat-gateway:apply',
          input: {
            spec: '${{ parameters.plan.spec }}',
            acknowledgement: '${{ parameters.plan.acknowledgement }}',
          },
        },
      ],
    }),
  },
];
