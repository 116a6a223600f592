import { emulatorRefusal } from '../arm/emulatorRefusal';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { readSku } from './readSku';
import { refuseChangedKind } from './refuseChangedKind';
import { refuseUnmodelled } from './refuseUnmodelled';
import type { ResourceType } from './ResourceType';
import { zonesCannotBeChanged } from './zonesCannotBeChanged';

const readOnly = [
  'provisioningState',
  'resourceGuid',
  'ipPrefix',
  'publicIPAddresses',
  'natGateway',
  'loadBalancerFrontendIpConfiguration',
];

/**
 * Microsoft.Network/publicIPPrefixes: /28 to /31, /124 to /127 for IPv6.
 *
 * @internal
 */
export const publicIPPrefixes: ResourceType = networkType({
  type: 'Microsoft.Network/publicIPPrefixes',
  accept: write => {
    const { body, id, before, cloud } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const sku = readSku(body, {
      allowed: ['Standard', 'StandardV2'],
      fallback: String(before?.sku?.name ?? 'Standard'),
      apiVersion: write.apiVersion,
    });
    const version = String(properties.publicIPAddressVersion ?? 'IPv4');
    const [shortest, longest] = version === 'IPv6' ? [124, 127] : [28, 31];
    const prefixLength = readInteger(properties, {
      key: 'prefixLength',
      path: 'properties.prefixLength',
    });
    if (
      prefixLength === undefined ||
      prefixLength < shortest ||
      prefixLength > longest
    ) {
      throw emulatorRefusal('PrefixLengthOutOfRange', {
        message: `The length of public IP prefix ${id.id} is /${prefixLength}: it must be /${shortest} to /${longest}.`,
      });
    }
    refuseUnmodelled(properties, { id: id.id, paths: ['customIPPrefix'] });
    const zones = readStrings(body, { key: 'zones' }) ?? [];
    if (before && String(before.zones ?? []) !== String(zones)) {
      throw zonesCannotBeChanged(before, zones);
    }
    if (before) {
      refuseChangedKind(before, { sku: sku.name, version });
    }
    if (before && before.properties.prefixLength !== prefixLength) {
      throw emulatorRefusal('PublicIPPrefixCannotBeResized', {
        message: `Public IP prefix ${id.id} is a /${String(
          before.properties.prefixLength,
        )} and cannot be resized to a /${prefixLength}.`,
      });
    }
    const ipPrefix =
      before?.properties.ipPrefix ??
      (version === 'IPv6'
        ? cloud.addresses.takeIPv6Prefix(prefixLength)
        : cloud.addresses.takePrefix(prefixLength));
    if (!ipPrefix) {
      throw emulatorRefusal('NoAddressLeft', {
        status: 500,
        message: `The emulator has given out all its prefixes: no /${prefixLength} is left for ${id.id}.`,
      });
    }
    return {
      sku,
      zones,
      properties: {
        ...withoutKeys(properties, readOnly),
        prefixLength,
        publicIPAddressVersion: version,
        ipPrefix,
        ipTags: properties.ipTags ?? [],
      },
    };
  },
  refuseDelete: (prefix, cloud) => {
    const referrers = cloud.store.referrers(prefix.id);
    if (referrers.length > 0) {
      throw new AzureError('InUsePublicIpPrefixCannotBeDeleted', {
        id: prefix.id,
        holders: referrers.map(referrer => referrer.id).join(', '),
      });
    }
  },
  onDeleted: (prefix, cloud) => {
    if (prefix.properties.publicIPAddressVersion === 'IPv4') {
      cloud.addresses.releasePrefix(String(prefix.properties.ipPrefix));
    }
  },
  present: (prefix, cloud) => {
    const gateway = cloud.store.referrers(
      prefix.id,
      'Microsoft.Network/natGateways',
    )[0];
    const addresses = cloud.store.referrers(
      prefix.id,
      'Microsoft.Network/publicIPAddresses',
    );
    const shown = prefix.hasSucceeded
      ? prefix
      : { ...prefix, properties: withoutKeys(prefix.properties, ['ipPrefix']) };
    return presentNetworkResource(shown, {
      ...(gateway ? { natGateway: { id: gateway.id } } : {}),
      ...(addresses.length > 0
        ? {
            publicIPAddresses: addresses.map(address => ({ id: address.id })),
          }
        : {}),
    });
  },
});
