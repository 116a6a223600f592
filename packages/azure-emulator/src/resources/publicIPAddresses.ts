import { emulatorRefusal } from '../arm/emulatorRefusal';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { readReference } from '../arm/readReference';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { acceptDnsSettings } from './acceptDnsSettings';
import { allotPublicIPAddress } from './allotPublicIPAddress';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { publicIPAddressHolder } from './publicIPAddressHolder';
import { readSku } from './readSku';
import { refuseChangedKind } from './refuseChangedKind';
import { refuseUnmodelled } from './refuseUnmodelled';
import { requireReference } from './requireReference';
import type { ResourceType } from './ResourceType';
import { zonesCannotBeChanged } from './zonesCannotBeChanged';

const readOnly = [
  'provisioningState',
  'resourceGuid',
  'ipAddress',
  'ipConfiguration',
  'natGateway',
  'linkedPublicIPAddress',
  'servicePublicIPAddress',
];

/**
 * Microsoft.Network/publicIPAddresses.
 *
 * @internal
 */
export const publicIPAddresses: ResourceType = networkType({
  type: 'Microsoft.Network/publicIPAddresses',
  accept: write => {
    const { body, id, before, cloud } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const sku = readSku(body, {
      allowed: ['Basic', 'Standard', 'StandardV2'],
      fallback: String(before?.sku?.name ?? 'Basic'),
      apiVersion: write.apiVersion,
    });
    const zones = readStrings(body, { key: 'zones' }) ?? [];
    const version = String(properties.publicIPAddressVersion ?? 'IPv4');
    const method = String(
      properties.publicIPAllocationMethod ??
        (sku.name === 'Basic' ? 'Dynamic' : 'Static'),
    );
    if (sku.name !== 'Basic' && method !== 'Static') {
      throw new AzureError('StandardSkuPublicIPAddressesMustBeStatic', {
        name: id.name,
      });
    }
    if (before && String(before.zones ?? []) !== String(zones)) {
      throw zonesCannotBeChanged(before, zones);
    }
    refuseUnmodelled(properties, {
      id: id.id,
      paths: ['ddosSettings.ddosProtectionPlan'],
    });
    const idleTimeoutInMinutes =
      readInteger(properties, {
        key: 'idleTimeoutInMinutes',
        path: 'properties.idleTimeoutInMinutes',
      }) ?? 4;
    if (idleTimeoutInMinutes < 4 || idleTimeoutInMinutes > 30) {
      throw emulatorRefusal('IdleTimeoutOutOfRange', {
        message: `The idle timeout of public IP address ${id.id} is ${idleTimeoutInMinutes} minutes: it must be 4 to 30.`,
      });
    }
    const dnsSettings = acceptDnsSettings(properties, write);
    const prefixId = readReference(properties, {
      key: 'publicIPPrefix',
      path: 'properties.publicIPPrefix',
    });
    if (before) {
      refuseChangedKind(before, { sku: sku.name, version, prefixId });
    }
    const prefix = prefixId
      ? requireReference(cloud, {
          reference: prefixId,
          type: 'Microsoft.Network/publicIPPrefixes',
          from: id.id,
          refusal: 'InvalidResourceReference',
        })
      : undefined;
    const wanted = write.seeding ? properties.ipAddress : undefined;
    const ipAddress =
      before?.properties.ipAddress ??
      (method === 'Static'
        ? allotPublicIPAddress(cloud, {
            id: id.id,
            version,
            prefix,
            wanted: typeof wanted === 'string' ? wanted : undefined,
          })
        : undefined);
    return {
      sku,
      zones,
      properties: {
        ...withoutKeys(properties, [...readOnly, 'dnsSettings']),
        ...dnsSettings,
        ...(ipAddress ? { ipAddress } : {}),
        publicIPAddressVersion: version,
        publicIPAllocationMethod: method,
        idleTimeoutInMinutes,
        ipTags: properties.ipTags ?? [],
        ...(sku.name === 'Basic'
          ? {}
          : {
              ddosSettings: properties.ddosSettings ?? {
                protectionMode: 'VirtualNetworkInherited',
              },
            }),
      },
    };
  },
  refuseDelete: (address, cloud) => {
    const holder = publicIPAddressHolder(address, cloud);
    if (holder) {
      throw new AzureError('PublicIPAddressCannotBeDeleted', {
        id: address.id,
        holder,
      });
    }
  },
  onDeleted: (address, cloud) => {
    const { ipAddress, publicIPAddressVersion, publicIPPrefix } =
      address.properties;
    if (
      typeof ipAddress === 'string' &&
      publicIPAddressVersion === 'IPv4' &&
      !publicIPPrefix
    ) {
      cloud.addresses.releaseIPv4(ipAddress);
    }
  },
  present: (address, cloud) => {
    const holder = publicIPAddressHolder(address, cloud);
    const shown = {
      ...address,
      // The address itself is not told before the first write has ended (recorded).
      properties: address.hasSucceeded
        ? address.properties
        : withoutKeys(address.properties, ['ipAddress']),
    };
    return presentNetworkResource(
      shown,
      holder?.includes('/frontendIPConfigurations/')
        ? { ipConfiguration: { id: holder } }
        : { ...(holder ? { natGateway: { id: holder } } : {}) },
    );
  },
});
