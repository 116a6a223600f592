import { REGIONS, SUBNETS, SUBSCRIPTION } from './scenario.mjs';

const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network`;
const IPS = 2;
const gatewayName = region => `nat-${region}`;
export const gatewayId = region =>
  `${group}/natGateways/${gatewayName(region)}`;
const subnetIds = region =>
  Array.from(
    { length: SUBNETS },
    (_, index) => `${group}/virtualNetworks/net-${region}/subnets/s${index}`,
  );

/** What is asked of the engine: in each region a /30 prefix, two addresses, a gateway and three subnets. */
export const documentOf = regions => ({
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'bench' },
  spec: {
    account: 'fleet',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg',
    region: regions[0],
    gateways: regions.map(region => ({
      name: gatewayName(region),
      region,
      addresses: [
        { kind: 'newPrefix', prefixLength: 30 },
        { kind: 'newPublicIps', count: IPS },
      ],
      subnets: subnetIds(region),
    })),
  },
});

const standard = { name: 'Standard' };

/** The same by a plain client, step after step. */
export async function workStepByStep(arm, regions) {
  for (const location of regions) {
    const name = gatewayName(location);
    const prefix = `${group}/publicIPPrefixes/ippre-${name}`;
    await arm.put(prefix, {
      location,
      sku: standard,
      properties: { prefixLength: 30 },
    });
    const addresses = Array.from(
      { length: IPS },
      (_, index) => `${group}/publicIPAddresses/pip-${name}-${index + 1}`,
    );
    for (const address of addresses) {
      await arm.put(address, {
        location,
        sku: standard,
        properties: { publicIPAllocationMethod: 'Static' },
      });
    }
    const gateway = gatewayId(location);
    await arm.put(gateway, {
      location,
      sku: standard,
      properties: {
        publicIpPrefixes: [{ id: prefix }],
        publicIpAddresses: addresses.map(id => ({ id })),
      },
    });
    for (const id of subnetIds(location)) {
      const { etag, ...subnet } = await arm.get(id);
      const properties = { ...subnet.properties, natGateway: { id: gateway } };
      await arm.put(id, { ...subnet, properties }, etag);
    }
  }
}

export const JOBS = [
  ['one region', REGIONS.slice(0, 1)],
  ['three regions at once', REGIONS],
];
