import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { regions } from '../arm/regions';
import type { ResourceWrite } from '../resources/ResourceType';
import { networkProfileOf } from './networkProfileOf';
import { aksRefusal } from './aksRefusal';

const path = 'properties.networkProfile.natGatewayProfile';

/**
 * Checks what a cluster asks of AKS's own NAT gateway: https://learn.microsoft.com/azure/aks/nat-gateway (its text of April 2026).
 *
 * The codes are AKS's; its words are not recorded.
 *
 * @internal
 */
export function acceptNatGatewayProfile(
  profile: JsonObject,
  write: ResourceWrite,
): JsonObject {
  const managed =
    readObject(profile, {
      key: 'managedOutboundIPProfile',
      path: `${path}.managedOutboundIPProfile`,
    }) ?? {};
  for (const key of ['count', 'countIPv6']) {
    const count = readInteger(managed, {
      key,
      path: `${path}.managedOutboundIPProfile.${key}`,
    });
    if (count !== undefined && (count < 1 || count > 16)) {
      throw aksRefusal(
        'InvalidNATGatewayProfileManagedOutboundIPCount',
        `${key} is ${count}: it must be 1 to 16.`,
      );
    }
  }
  const idle = readInteger(profile, {
    key: 'idleTimeoutInMinutes',
    path: `${path}.idleTimeoutInMinutes`,
  });
  if (idle !== undefined && (idle < 4 || idle > 120)) {
    throw aksRefusal(
      'InvalidNATGatewayProfileIdleTimeoutInMinutes',
      `idleTimeoutInMinutes is ${idle}: it must be 4 to 120.`,
    );
  }
  const hasV2 = regions.some(
    region => region.name === write.location && region.hasStandardV2,
  );
  const before = skuBefore(write);
  const sku = String(profile.sku ?? (hasV2 ? 'StandardV2' : 'Standard'));
  if (!['Standard', 'StandardV2'].includes(sku)) {
    throw aksRefusal(
      'UnsupportedOutboundType',
      `natGatewayProfile.sku ${sku} is neither Standard nor StandardV2.`,
    );
  }
  if (before && sku !== before) {
    throw emulatorRefusal('ManagedNatGatewaySkuCannotBeChanged', {
      message: `The managed NAT gateway of ${write.id.id} is ${before} and cannot become ${sku}.`,
    });
  }
  if (sku === 'StandardV2' && !hasV2) {
    throw aksRefusal(
      'UnsupportedOutboundType',
      `natGatewayProfile.sku StandardV2 is not offered in ${write.location}: Standard is.`,
    );
  }
  if (sku === 'Standard' && managed.countIPv6) {
    throw emulatorRefusal('ManagedNatGatewayWithoutIPv6', {
      message: `The managed NAT gateway of ${write.id.id} is Standard, which has no IPv6: leave countIPv6 out.`,
    });
  }
  refuseMixture(profile, { write, sku });
  return {
    managedOutboundIPProfile:
      profile.outboundIPs || profile.outboundIPPrefixes
        ? undefined
        : { count: 1, ...managed },
    ...profile,
    sku,
    idleTimeoutInMinutes: idle ?? 4,
  };
}

function refuseMixture(
  profile: JsonObject,
  options: { readonly write: ResourceWrite; readonly sku: string },
): void {
  const { write, sku } = options;
  const isNamed = Boolean(profile.outboundIPs ?? profile.outboundIPPrefixes);
  if (isNamed && profile.managedOutboundIPProfile) {
    throw emulatorRefusal('ManagedAndOwnOutboundIPs', {
      message: `Cluster ${write.id.id} asks for managed and for own addresses: only one of both is possible.`,
    });
  }
  const standing = standingProfile(write);
  if (
    standing &&
    sku === 'StandardV2' &&
    isNamed !== Boolean(standing.outboundIPs ?? standing.outboundIPPrefixes)
  ) {
    throw emulatorRefusal('ManagedNatGatewayAddressesCannotBeChanged', {
      message: `The managed NAT gateway of ${write.id.id} is StandardV2: it cannot change between managed and own addresses.`,
    });
  }
}

function standingProfile({ before }: ResourceWrite): JsonObject | undefined {
  const profile = before && networkProfileOf(before).natGatewayProfile;
  return isJsonObject(profile) ? profile : undefined;
}

function skuBefore(write: ResourceWrite): string | undefined {
  const sku = standingProfile(write)?.sku;
  return typeof sku === 'string' ? sku : undefined;
}
