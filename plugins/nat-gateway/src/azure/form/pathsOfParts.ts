const gateway = 'spec.gateways[0]';
/** All after the first, by how their numbers begin. */
const otherGateways = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  digit => `spec.gateways[${digit}` as const,
);

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
  more: [
    `${gateway}.replaces`,
    ...otherGateways,
    'spec.deleteAddresses',
    'spec.clusters',
    'spec.newSubnets',
    'spec.newVirtualNetworks',
  ],
} as const;
