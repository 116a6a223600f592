import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readReference } from '../arm/readReference';
import { readStrings } from '../arm/readStrings';
import { regions } from '../arm/regions';
import { AzureError } from '../errors/AzureError';
import { heldThroughPrefix } from './heldThroughPrefix';
import { isWrittenByCluster } from './isWrittenByCluster';
import { publicIPAddressHolder } from './publicIPAddressHolder';
import { requireReference } from './requireReference';
import type { ResourceWrite } from './ResourceType';

/** A frontend address has no more, and so that many are the limit of a rule with one (assumed of rules with several): https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections. */
const mostPorts = 64_000;
const portStep = 8;
const frontendReferences = [
  { key: 'publicIPAddress', type: 'Microsoft.Network/publicIPAddresses' },
  { key: 'publicIPPrefix', type: 'Microsoft.Network/publicIPPrefixes' },
  { key: 'subnet', type: 'Microsoft.Network/virtualNetworks/subnets' },
];

type Parts = Readonly<Record<string, readonly JsonObject[]>>;

/**
 * Refuses a load balancer whose addresses, subnets or inner references do not fit.
 *
 * @internal
 */
export function refuseUnfitLoadBalancer(
  parts: Parts,
  options: { readonly write: ResourceWrite; readonly sku: string },
): void {
  const { write, sku } = options;
  for (const frontend of parts.frontendIPConfigurations) {
    refuseUnfitFrontend(frontend, options);
    refuseUnfitZones(frontend, write);
  }
  for (const rule of parts.outboundRules) {
    const properties = propertiesOf(rule);
    const name = `Outbound rule ${String(rule.name)} of ${write.id.id}`;
    if (sku !== 'Standard') {
      throw emulatorRefusal('OutboundRulesNeedStandard', {
        message: `${name}: a ${sku} load balancer has no outbound rules.`,
      });
    }
    refuseUnfitPorts(Number(properties.allocatedOutboundPorts), {
      id: `${write.id.id}/outboundRules/${String(rule.name)}`,
    });
    if (
      !Array.isArray(properties.frontendIPConfigurations) ||
      properties.frontendIPConfigurations.length === 0 ||
      !isJsonObject(properties.backendAddressPool)
    ) {
      throw emulatorRefusal('OutboundRuleIncomplete', {
        message: `${name} needs frontendIPConfigurations and a backendAddressPool.`,
      });
    }
  }
  refuseDanglingReferences(parts, write);
}

/** Only zones that the region has, and none where a public address has its own. */
function refuseUnfitZones(
  frontend: JsonObject,
  { id, location }: ResourceWrite,
): void {
  const supported = regions.find(({ name }) => name === location)?.zones ?? [];
  const zones = readStrings(frontend, { key: 'zones' }) ?? [];
  const unknown = zones.filter(zone => !supported.includes(zone));
  if (unknown.length > 0) {
    throw emulatorRefusal('FrontendZonesNotInRegion', {
      message: `Frontend ${String(frontend.name)} of ${
        id.id
      } would be in the zones ${unknown.join(
        ', ',
      )}, which ${location} does not have.`,
    });
  }
  const { publicIPAddress } = propertiesOf(frontend);
  if (zones.length > 0 && isJsonObject(publicIPAddress)) {
    throw new AzureError(
      'LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress',
      {
        frontend: `${id.id}/frontendIPConfigurations/${String(frontend.name)}`,
        count: zones.length,
        address: String(publicIPAddress.id),
      },
    );
  }
}

function refuseUnfitPorts(
  ports: number,
  { id }: { readonly id: string },
): void {
  if (!(ports >= 0)) {
    throw emulatorRefusal('AllocatedOutboundPortsInvalid', {
      message: `Outbound rule ${id}: allocatedOutboundPorts is ${ports}; it must be 0 or more.`,
    });
  }
  if (ports > mostPorts) {
    throw new AzureError(
      'SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAllowedPortsPerRule',
      { id, ports, limit: mostPorts },
    );
  }
  if (ports % portStep !== 0) {
    throw new AzureError(
      'SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight',
      { id, ports },
    );
  }
}

function refuseUnfitFrontend(
  frontend: JsonObject,
  { write, sku }: { readonly write: ResourceWrite; readonly sku: string },
): void {
  const { cloud, id } = write;
  const properties = propertiesOf(frontend);
  for (const { key, type } of frontendReferences) {
    const reference = readReference(properties, {
      key,
      path: `properties.frontendIPConfigurations.properties.${key}`,
    });
    if (!reference) {
      continue;
    }
    const target = requireReference(cloud, {
      reference,
      type,
      from: id.id,
      refusal: 'InvalidResourceReference',
    });
    if (key === 'subnet') {
      if (sku === 'Basic' && target.properties.natGateway) {
        throw new AzureError(
          'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
          {},
        );
      }
      continue;
    }
    const addressSku = String(target.sku?.name);
    if (addressSku !== sku && key === 'publicIPAddress') {
      throw new AzureError('PublicIPAndLBSkuDoNotMatch', {
        sku,
        id: id.id,
        addressSku,
        addressId: target.id,
      });
    }
    if (addressSku !== sku) {
      throw emulatorRefusal('AddressSkuDoesNotFit', {
        message: `${target.id} has SKU ${addressSku}; load balancer ${id.id} is ${sku} and takes only its own.`,
      });
    }
    const own = `${id.id}/frontendIPConfigurations/`.toLowerCase();
    const through = heldThroughPrefix(target, cloud).find(({ holder: other }) =>
      other.includes('/natGateways/'),
    );
    if (through && !isWrittenByCluster(write)) {
      throw emulatorRefusal('AddressHeldThroughPrefix', {
        message: `${target.id} is wanted by load balancer ${id.id}, and ${through.resourceId}, which has the same address, already belongs to ${through.holder}.`,
      });
    }
    const holder = publicIPAddressHolder(target, cloud);
    if (
      key === 'publicIPAddress' &&
      holder &&
      !`${holder}/`.toLowerCase().startsWith(own)
    ) {
      throw new AzureError('PublicIPAddressInUse', {
        id: `${own}${String(frontend.name)}`,
        addressId: target.id,
        holder,
      });
    }
  }
}

/** Rules refer to parts of the same load balancer by ids that are not resources of their own. */
function refuseDanglingReferences(parts: Parts, { id }: ResourceWrite): void {
  const own = `${id.id}/`.toLowerCase();
  const known = new Set(
    Object.entries(parts).flatMap(([part, items]) =>
      items.map(item => `${own}${part}/${String(item.name)}`.toLowerCase()),
    ),
  );
  for (const reference of innerReferences(Object.values(parts))) {
    const text = reference.toLowerCase();
    if (text.startsWith(own) && !known.has(text)) {
      throw new AzureError('InvalidResourceReference', {
        reference,
        id: id.id,
      });
    }
  }
}

function innerReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(innerReferences);
  }
  if (!isJsonObject(value)) {
    return [];
  }
  return [
    ...(typeof value.id === 'string' ? [value.id] : []),
    ...Object.values(value).flatMap(innerReferences),
  ];
}

function propertiesOf(part: JsonObject): JsonObject {
  return isJsonObject(part.properties) ? part.properties : {};
}
