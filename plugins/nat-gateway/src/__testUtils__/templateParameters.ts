import type { JsonObject } from '@backstage/types';

const hidden = { 'ui:backstage': { review: { show: false } } };
const text = (title: string): JsonObject => ({ type: 'string', title });

/**
 * The parameters of a template, as the template `azure-nat-gateway` declares them.
 *
 * @internal
 */
export const templateParameters = {
  scope: {
    title: 'Scope',
    type: 'object',
    'ui:field': 'NatGatewayScopePicker',
    'ui:hideError': true,
    properties: {
      account: { ...text('Account'), ...hidden },
      subscriptionId: text('Subscription'),
      resourceGroup: text('Resource group'),
      region: text('Region'),
    },
  },
  subnets: {
    title: 'Subnets',
    type: 'object',
    'ui:field': 'NatGatewaySubnetPicker',
    'ui:hideError': true,
    ...hidden,
  },
  name: {
    title: 'Gateway name',
    type: 'string',
    'ui:field': 'NatGatewayName',
    'ui:hideError': true,
  },
  egress: {
    title: 'Addresses',
    type: 'object',
    'ui:field': 'NatGatewayAddresses',
    'ui:hideError': true,
    ...hidden,
  },
  idleTimeoutMinutes: {
    title: 'TCP idle timeout (minutes)',
    type: 'integer',
    default: 4,
    'ui:field': 'NatGatewayIdleTimeout',
    'ui:hideError': true,
    ...hidden,
  },
  tags: {
    title: 'Tags',
    type: 'object',
    additionalProperties: { type: 'string' },
    'ui:field': 'NatGatewayTags',
    'ui:hideError': true,
    ...hidden,
  },
  more: {
    title: 'More',
    type: 'object',
    'ui:field': 'NatGatewayMore',
    'ui:hideError': true,
    properties: {
      replaces: { title: 'Replaces', type: 'string' },
      newSubnets: {
        title: 'New subnets',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { title: 'Name of the subnet', type: 'string' },
            addressPrefixes: {
              title: 'Ranges',
              type: 'array',
              items: { type: 'string' },
            },
          },
        },
      },
    },
    ...hidden,
  },
  plan: {
    title: 'Plan',
    type: 'object',
    'ui:field': 'NatGatewayPlanPreview',
    properties: {
      summary: { type: 'array', title: 'Plan', items: { type: 'string' } },
      spec: { type: 'object', ...hidden },
      acknowledgement: { type: 'object', ...hidden },
      required: { type: 'array', items: { type: 'object' }, ...hidden },
    },
  },
} as const satisfies Record<string, JsonObject>;
