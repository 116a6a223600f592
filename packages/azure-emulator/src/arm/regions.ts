/**
 * The regions that the emulator has, and what they lack.
 *
 * A selection. Which lack StandardV2: https://learn.microsoft.com/azure/nat-gateway/nat-sku (its text of July 2026). Which have zones is assumed.
 *
 * @internal
 */
export const regions: readonly {
  readonly name: string;
  readonly displayName: string;
  /** Its availability zones, none in some regions. */
  readonly zones: readonly string[];
  readonly hasStandardV2: boolean;
}[] = [
  region('westeurope', 'West Europe'),
  region('northeurope', 'North Europe'),
  region('germanywestcentral', 'Germany West Central'),
  region('francecentral', 'France Central'),
  region('swedencentral', 'Sweden Central'),
  region('switzerlandnorth', 'Switzerland North'),
  region('uksouth', 'UK South'),
  region('ukwest', 'UK West', { hasZones: false }),
  region('eastus', 'East US'),
  region('eastus2', 'East US 2'),
  region('centralus', 'Central US'),
  region('southcentralus', 'South Central US'),
  region('westus', 'West US', { hasZones: false }),
  region('westus2', 'West US 2'),
  region('westus3', 'West US 3'),
  region('canadacentral', 'Canada Central'),
  region('canadaeast', 'Canada East', {
    hasZones: false,
    hasStandardV2: false,
  }),
  region('westindia', 'West India', { hasZones: false, hasStandardV2: false }),
  region('centralindia', 'Central India'),
  region('southeastasia', 'Southeast Asia'),
  region('japaneast', 'Japan East'),
  region('australiaeast', 'Australia East'),
  region('brazilsouth', 'Brazil South'),
];

function region(
  name: string,
  displayName: string,
  lacks: { readonly hasZones?: boolean; readonly hasStandardV2?: boolean } = {},
) {
  return {
    name,
    displayName,
    zones: lacks.hasZones ?? true ? ['1', '2', '3'] : [],
    hasStandardV2: lacks.hasStandardV2 ?? true,
  };
}
