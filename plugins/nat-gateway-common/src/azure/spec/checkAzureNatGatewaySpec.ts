import type { Violation } from '../../spec/Violation';
import type {
  AzureGatewayAddressesSpec,
  AzureGatewaySpec,
  AzureNatGatewaySpec,
} from './AzureNatGatewaySpec';
import type { AzureSpecFacts } from './AzureSpecFacts';
import { formatArmId } from './formatArmId';
import { regionOf } from './regionOf';
import { sameRegion } from './sameRegion';
import {
  checkAcrossGateways,
  checkAddressCount,
  checkAddressesOnce,
  checkAzureNatGatewayName,
  checkClusterIds,
  checkConfiguredScope,
  checkDeleteAddresses,
  checkExistingAddresses,
  checkExistingGateway,
  checkGatewayRegions,
  checkIdScope,
  checkIdleTimeoutMinutes,
  checkNat64,
  checkNewAddressNames,
  checkNewIpVersion,
  checkNewSubnets,
  checkNewVirtualNetworks,
  checkPrefixLength,
  checkPublicIpCount,
  checkReplaces,
  checkResourceGroupName,
  checkSku,
  checkSourcePrefixes,
  checkSubnetFacts,
  checkSubnetIds,
  checkSubscriptionId,
  checkTags,
  checkZone,
} from './rules';

interface Context {
  readonly where: AzureNatGatewaySpec['spec'];
  readonly facts: AzureSpecFacts;
  readonly path: string;
}

function checkPart(
  part: AzureGatewayAddressesSpec,
  context: Context & { readonly gateway: AzureGatewaySpec },
): readonly Violation[] {
  const { gateway, where, facts, path } = context;
  const ofNames = checkNewAddressNames(part, {
    path,
    gatewayName: gateway.name,
  });
  const ofVersion = checkNewIpVersion(part, { path, sku: gateway.sku });
  switch (part.kind) {
    case 'newPrefix':
      return [
        ...checkPrefixLength(part.prefixLength, {
          path: `${path}.prefixLength`,
          ipVersion: part.ipVersion,
        }),
        ...ofVersion,
        ...ofNames,
      ];
    case 'newPublicIps':
      return [
        ...checkPublicIpCount(part.count, { path: `${path}.count` }),
        ...ofVersion,
        ...ofNames,
      ];
    default:
      return [
        ...checkExistingAddresses(part.resourceIds, {
          path: `${path}.resourceIds`,
          sku: gateway.sku,
          zone: gateway.zone,
          region: regionOf(where, gateway),
          gatewayResourceId: formatArmId({
            ...where,
            provider: 'Microsoft.Network',
            type: 'natGateways',
            name: gateway.name,
          }),
          addresses: facts.addresses,
        }),
        ...part.resourceIds.flatMap((resourceId, index) =>
          checkIdScope(resourceId, {
            path: `${path}.resourceIds[${index}]`,
            what: 'address',
            where,
            scopes: facts.scopes,
          }),
        ),
      ];
  }
}

function checkAddresses(
  gateway: AzureGatewaySpec,
  context: Context,
): readonly Violation[] {
  const { where, facts, path } = context;
  return [
    ...gateway.addresses.flatMap((part, index) =>
      checkPart(part, { ...context, gateway, path: `${path}[${index}]` }),
    ),
    ...checkAddressesOnce(gateway, { where, path, facts: facts.addresses }),
    ...checkAddressCount(gateway.addresses, { path, facts: facts.addresses }),
  ];
}

/**
 * Everything that Azure, the configuration or this product would refuse about a Spec, as far as
 * the facts reach: the same verdict and words in form, action and API. Rules whose facts are
 * absent say nothing.
 *
 * @public
 */
export function checkAzureNatGatewaySpec(
  document: AzureNatGatewaySpec,
  facts: AzureSpecFacts,
): readonly Violation[] {
  const where = document.spec;
  return [
    ...checkSubscriptionId(where.subscriptionId),
    ...checkResourceGroupName(where.resourceGroup, {
      resourceGroups: facts.resourceGroups,
    }),
    ...checkConfiguredScope(where, { scopes: facts.scopes }),
    ...checkGatewayRegions(where, { scopes: facts.scopes }),
    ...where.gateways.flatMap((gateway, index) => {
      const path = `spec.gateways[${index}]`;
      const region = regionOf(where, gateway);
      const known = facts.regions?.find(({ name }) => sameRegion(name, region));
      return [
        ...checkAzureNatGatewayName(gateway.name, { path: `${path}.name` }),
        ...checkSku(gateway.sku, {
          path: `${path}.sku`,
          region,
          regionSkus: known?.skus,
        }),
        ...checkZone(gateway.zone, {
          path: `${path}.zone`,
          sku: gateway.sku,
          region,
          regionZones: known?.zones,
        }),
        ...checkIdleTimeoutMinutes(gateway.idleTimeoutMinutes, {
          path: `${path}.idleTimeoutMinutes`,
        }),
        ...checkNat64(gateway, { path: `${path}.nat64` }),
        ...checkAddresses(gateway, { where, facts, path: `${path}.addresses` }),
        ...checkSubnetIds(gateway.subnets, { path: `${path}.subnets` }),
        ...checkSubnetFacts(gateway.subnets, {
          path: `${path}.subnets`,
          region,
          subnets: facts.subnets,
          createdIds: where.newSubnets?.map(({ resourceId }) => resourceId),
        }),
        ...gateway.subnets.flatMap((subnetId, subnetIndex) =>
          checkIdScope(subnetId, {
            path: `${path}.subnets[${subnetIndex}]`,
            what: 'subnet',
            where,
            scopes: facts.scopes,
          }),
        ),
        ...checkTags(gateway.tags, { path: `${path}.tags` }),
        ...checkExistingGateway(gateway, {
          path,
          existing: facts.gateways?.find(
            ({ name }) => name.toLowerCase() === gateway.name.toLowerCase(),
          ),
        }),
      ];
    }),
    ...checkAcrossGateways(where),
    ...checkSourcePrefixes(where, facts),
    ...checkReplaces(where),
    ...checkNewVirtualNetworks(where, facts),
    ...checkNewSubnets(where, facts),
    ...checkClusterIds(where, { scopes: facts.scopes }),
    ...checkDeleteAddresses(where),
  ];
}
