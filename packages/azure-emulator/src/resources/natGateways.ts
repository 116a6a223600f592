import { emulatorRefusal } from '../arm/emulatorRefusal';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { regions } from '../arm/regions';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { acceptStandardV2Properties } from './acceptStandardV2Properties';
import { isWrittenByCluster } from './isWrittenByCluster';
import { natGatewayAddresses } from './natGatewayAddresses';
import { natGatewayAddressCount } from './natGatewayAddressCount';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { readSku } from './readSku';
import { refuseUnmodelled } from './refuseUnmodelled';
import type { ResourceType } from './ResourceType';
import { zonesCannotBeChanged } from './zonesCannotBeChanged';

const readOnly = ['provisioningState', 'resourceGuid', 'subnets'];

/**
 * Microsoft.Network/natGateways.
 *
 * Limits: https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource (its text of July 2023) and https://learn.microsoft.com/azure/nat-gateway/nat-sku (its text of July 2026).
 *
 * @internal
 */
export const natGateways: ResourceType = networkType({
  type: 'Microsoft.Network/natGateways',
  accept: write => {
    const { body, id, before, cloud, location } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const sku = readSku(body, {
      allowed: ['Standard', 'StandardV2'],
      fallback: String(before?.sku?.name ?? 'Standard'),
      apiVersion: write.apiVersion,
    });
    const zones = readStrings(body, { key: 'zones' }) ?? [];
    if (before && before.sku?.name !== sku.name) {
      throw emulatorRefusal('NatGatewaySkuCannotBeChanged', {
        message: `The SKU of NAT gateway ${id.id} is ${String(
          before.sku?.name,
        )} and cannot be changed in place to ${sku.name}.`,
      });
    }
    if (zones.length > 1 && sku.name === 'Standard') {
      throw new AzureError('ResourceCannotHaveMultipleZonesSpecified', {
        id: id.id,
        count: zones.length,
      });
    }
    if (zones.length > 0 && sku.name === 'StandardV2') {
      throw emulatorRefusal('StandardV2NatGatewayTakesNoZones', {
        message: `NAT gateway ${id.id} is StandardV2, which spans all zones by itself: leave 'zones' out.`,
      });
    }
    if (before && String(before.zones ?? []) !== String(zones)) {
      throw zonesCannotBeChanged(before, zones);
    }
    if (sku.name === 'StandardV2' && !before) {
      const region = regions.find(({ name }) => name === location);
      if (region && !region.hasStandardV2) {
        throw emulatorRefusal('StandardV2NotInRegion', {
          message: `NAT gateway ${id.id} is StandardV2, which ${region.displayName} does not have.`,
        });
      }
    }
    const idleTimeoutInMinutes =
      readInteger(properties, {
        key: 'idleTimeoutInMinutes',
        path: 'properties.idleTimeoutInMinutes',
      }) ?? 4;
    if (idleTimeoutInMinutes < 4 || idleTimeoutInMinutes > 120) {
      throw emulatorRefusal('IdleTimeoutOutOfRange', {
        message: `The idle timeout of NAT gateway ${id.id} is ${idleTimeoutInMinutes} minutes: it must be 4 to 120.`,
      });
    }
    refuseUnmodelled(properties, { id: id.id, paths: ['serviceGateway'] });
    acceptStandardV2Properties(properties, { write, sku: sku.name });
    const references = natGatewayAddresses({
      cloud,
      gateway: { id: id.id, location, sku: sku.name, zones },
      properties,
      isWrittenByCluster: isWrittenByCluster(write),
    });
    return {
      sku,
      zones,
      properties: {
        ...withoutKeys(properties, [
          ...readOnly,
          'publicIpAddresses',
          'publicIpPrefixes',
          'publicIpAddressesV6',
          'publicIpPrefixesV6',
        ]),
        idleTimeoutInMinutes,
        ...(sku.name === 'StandardV2'
          ? { scope: 'Public', flowlogs: { logsVersions: {} } }
          : { type: 'Public' }),
        ...references,
      },
      onStored: stored =>
        cloud.history.recordGateway(stored.id, {
          since: write.seeding ? new Date(0) : cloud.clock.now(),
          addressCount: natGatewayAddressCount(stored, cloud),
          idleTimeoutMinutes: idleTimeoutInMinutes,
        }),
    };
  },
  refuseDelete: (gateway, cloud) => {
    const subnets = cloud.store.referrers(
      gateway.id,
      'Microsoft.Network/virtualNetworks/subnets',
    );
    if (subnets.length > 0) {
      throw new AzureError('InUseNatGatewayCannotBeDeleted', {
        id: gateway.id,
        subnets: subnets.map(subnet => subnet.id).join(', '),
      });
    }
  },
  onDeleted: (gateway, cloud) => cloud.history.forgetGateway(gateway.id),
  present: (gateway, cloud) => {
    const subnets = cloud.store.referrers(
      gateway.id,
      'Microsoft.Network/virtualNetworks/subnets',
    );
    return presentNetworkResource(gateway, {
      ...(subnets.length > 0
        ? { subnets: subnets.map(subnet => ({ id: subnet.id })) }
        : {}),
    });
  },
});
