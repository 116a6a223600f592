export { azureCloud } from '../azure/azureCloud';
export { azureGatewayKind } from '../azure/azureGatewayKind';
export { azureManagingTool } from '../azure/azureManagingTool';
export { azurePortalUrl } from '../azure/azurePortalUrl';
export { azureGatewayCeilings } from '../azure/ceilings/azureGatewayCeilings';
export { designForAddresses } from '../azure/cost/designForAddresses';
export { inventoryPorts } from '../azure/inventoryPorts';
export { azureLoadBalancerLimits } from '../azure/limits/azureLoadBalancerLimits';
export { azureNatGatewayLimits } from '../azure/limits/azureNatGatewayLimits';
export { portsPerNode } from '../azure/loadBalancer/portsPerNode';
export type {
  AzureClusterSpec,
  AzureGatewayAddressesSpec,
  AzureGatewaySpec,
  AzureNatGatewaySpec,
  AzureNewSubnetSpec,
  AzureNewVirtualNetworkSpec,
} from '../azure/spec/AzureNatGatewaySpec';
export type {
  AzureConfiguredScope,
  AzureSpecFacts,
  GatewayFact,
  LinkedResourceFact,
  NetworkFact,
  RegionFact,
} from '../azure/spec/AzureSpecFacts';
export { checkAzureNatGatewaySpec } from '../azure/spec/checkAzureNatGatewaySpec';
export { findConfiguredScope } from '../azure/spec/findConfiguredScope';
export { formatArmId } from '../azure/spec/formatArmId';
export { parseArmId, type ArmId } from '../azure/spec/parseArmId';
export { parseAzureNatGatewaySpec } from '../azure/spec/parseAzureNatGatewaySpec';
export type { RulePath } from '../azure/spec/rules/RulePath';
export { checkAddressFact } from '../azure/spec/rules/checkAddressFact';
export { checkAzureNatGatewayName } from '../azure/spec/rules/checkAzureNatGatewayName';
export { checkIdleTimeoutMinutes } from '../azure/spec/rules/checkIdleTimeoutMinutes';
export { regionOf } from '../azure/spec/regionOf';
export { sameArmId } from '../azure/spec/sameArmId';
export { sameRegion } from '../azure/spec/sameRegion';
export { skusOfRegion } from '../azure/spec/skusOfRegion';
export { sharedZone } from '../azure/spec/sharedZone';
export { virtualNetworkIdOfSubnet } from '../azure/spec/virtualNetworkIdOfSubnet';
export { gatewayCeilings } from './gatewayCeilings';
export { gatewayKinds, type GatewayKindOfCloud } from './gatewayKinds';
export { clouds } from './clouds';
export { priceTableIn } from './priceTableIn';
export { readRegionalPrices } from './readRegionalPrices';
export * from '../azure/spec/desiredAddresses';
export * from '../azure/spec/existingAddressIds';
export * from '../azure/spec/newPublicIpNames';
export * from '../azure/spec/sourcePrefixIds';
export * from '../azure/spec/gatewayDifference';
export type { NatInstanceSettings } from '../aws/ceilings/awsNatInstanceCeilings';
