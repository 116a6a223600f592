export const SUBSCRIPTION = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

export const REGIONS = ['westeurope', 'northeurope', 'swedencentral'];
export const SUBNETS = 3;

/** A network with three subnets in each of three regions, and nothing else. */
export const scenario = {
  subscription: { id: SUBSCRIPTION, name: 'Provisioned' },
  tenantId: 'e0000000-0000-4000-a000-00000000000e',
  principals: [
    {
      name: 'owner',
      clientId: 'e0000000-0000-4000-a000-0000000000c1',
      clientSecret: 'emulated-not-a-secret',
      objectId: 'e0000000-0000-4000-a000-0000000000f1',
      assignments: [{ role: 'Owner', scope: 'subscription' }],
    },
  ],
  resourceGroups: [
    {
      name: 'rg',
      location: REGIONS[0],
      tags: { 'backstage-owner': 'group:default/platform' },
      resources: REGIONS.map((region, at) => ({
        type: 'virtualNetworks',
        name: `net-${region}`,
        location: region,
        properties: {
          addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] },
          subnets: Array.from({ length: SUBNETS }, (_, index) => ({
            name: `s${index}`,
            properties: { addressPrefix: `10.${at}.${index}.0/24` },
          })),
        },
      })),
    },
  ],
};
