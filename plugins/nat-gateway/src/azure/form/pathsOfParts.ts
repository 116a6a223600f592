const gateway = 'spec.gateways[0]';

/**
 * Where in the Spec's document the fields of the form write.
 *
 * @internal
 */
export const pathsOfParts = {
  scope: [
    'spec.account',
    'spec.subscriptionId',
    'spec.resourceGroup',
    'spec.region',
  ],
  subnets: [`${gateway}.subnets`],
  name: ['metadata.name', `${gateway}.name`],
  egress: [`${gateway}.addresses`, `${gateway}.sku`, `${gateway}.zone`],
  idleTimeoutMinutes: [`${gateway}.idleTimeoutMinutes`],
  tags: [`${gateway}.tags`],
} as const;
