/**
 * Where generated gateways are: regions with zones and both kinds of gateways, the first ones by default.
 *
 * @internal
 */
export const scaledRegions = [
  'westeurope',
  'northeurope',
  'germanywestcentral',
  'francecentral',
  'swedencentral',
  'switzerlandnorth',
  'uksouth',
  'eastus',
  'eastus2',
  'centralus',
] as const;
