import { isDeepStrictEqual } from 'node:util';
import { cannotParse } from '../arm/cannotParse';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { Json, JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { parseResourceId } from '../arm/parseResourceId';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import { acceptNamedItems } from './acceptNamedItems';
import { acceptSubnet } from './acceptSubnet';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { presentPeerings } from './presentPeerings';
import { refuseBadPrefix } from './refuseBadPrefix';
import { refuseUnmodelled } from './refuseUnmodelled';
import type { ResourceType, ResourceWrite } from './ResourceType';
import { storeWrite } from './storeWrite';
import { subnetAddressPrefixes } from './subnetAddressPrefixes';
import { subnets } from './subnets';

/** Since this api-version a PUT without `subnets` leaves the subnets alone; before, it deleted them. */
const keepsSubnetsSince = '2023-09-01';

/**
 * Microsoft.Network/virtualNetworks, with their subnets embedded.
 *
 * @internal
 */
export const virtualNetworks: ResourceType = networkType({
  type: 'Microsoft.Network/virtualNetworks',
  // Recorded: an update of a virtual network answers 201 as its creation does.
  updateStatus: 201,
  accept: write => {
    const { body, id, cloud } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const space = readObject(properties, {
      key: 'addressSpace',
      path: 'properties.addressSpace',
    });
    const addressPrefixes =
      readStrings(space ?? {}, {
        key: 'addressPrefixes',
        path: 'properties.addressSpace.addressPrefixes',
      }) ?? [];
    if (addressPrefixes.length === 0) {
      throw cannotParse(
        'Value for addressPrefixes is missing. Path properties.addressSpace.',
        { code: 'AzureEmulator.MissingJsonField' },
      );
    }
    addressPrefixes.forEach(prefix => refuseBadPrefix(prefix, { id: id.id }));
    refuseUnmodelled(properties, {
      id: id.id,
      paths: [
        'addressSpace.ipamPoolPrefixAllocations',
        'ddosProtectionPlan',
        'ipAllocations',
      ],
    });
    const virtualNetworkPeerings = readPeerings(properties, write);
    const embedded = readSubnets(properties, write);
    refuseOverResourceQuota(write, {
      name: 'subnetsPerVirtualNetwork',
      id: id.id,
      before: cloud.store.children(id.id).length,
      wanted: embedded?.length ?? 0,
    });
    checkSubnets(embedded, { write, addressPrefixes });
    return {
      properties: {
        ...withoutKeys(properties, [
          'provisioningState',
          'resourceGuid',
          'subnets',
        ]),
        addressSpace: space,
        privateEndpointVNetPolicies:
          properties.privateEndpointVNetPolicies ?? 'Disabled',
        virtualNetworkPeerings,
        enableDdosProtection: properties.enableDdosProtection ?? false,
      },
      onStored: () => {
        if (!embedded) {
          return;
        }
        const kept = new Set(embedded.map(subnet => subnet.name.toLowerCase()));
        for (const child of cloud.store.children(id.id)) {
          if (!kept.has(child.name.toLowerCase())) {
            cloud.store.remove(child.id);
            subnets.onDeleted?.(child, cloud);
          }
        }
        for (const { name, body: subnetBody } of embedded) {
          const subnetId = parseResourceId(`${id.id}/subnets/${name}`);
          if (subnetId) {
            const { stored } = storeWrite(subnets, {
              ...write,
              id: subnetId,
              body: subnetBody,
              isEmbedded: true,
            });
            cloud.store.put({ ...stored, hasSucceeded: true });
          }
        }
      },
    };
  },
  refuseDelete: (network, cloud) => {
    const [gateway] = cloud.store.referrers(
      network.id,
      'Microsoft.Network/natGateways',
    );
    if (gateway) {
      throw emulatorRefusal('VirtualNetworkInUse', {
        message: `Virtual network ${network.id} is the source of NAT gateway ${gateway.id} and cannot be deleted.`,
      });
    }
    cloud.store
      .children(network.id)
      .forEach(subnet => subnets.refuseDelete?.(subnet, cloud));
  },
  onDeleted: (network, cloud) =>
    cloud.store.children(network.id).forEach(subnet => {
      cloud.store.remove(subnet.id);
      subnets.onDeleted?.(subnet, cloud);
    }),
  present: (network, cloud) =>
    presentNetworkResource(network, {
      subnets: cloud.store
        .children(network.id)
        .map(subnet => subnets.present(subnet, cloud)),
      virtualNetworkPeerings: presentPeerings(network, cloud),
    }),
});

/**
 * The peerings that a scenario gives. A client keeps them by sending them as they are, or by leaving them out (assumed);
 * what it would change is not played.
 */
function readPeerings(
  properties: JsonObject,
  { id, cloud, seeding, before }: ResourceWrite,
): Json {
  const wanted = properties.virtualNetworkPeerings ?? undefined;
  if (seeding) {
    acceptNamedItems(wanted, { path: 'properties.virtualNetworkPeerings' });
    return wanted ?? [];
  }
  const shown = before ? presentPeerings(before, cloud) : [];
  const isChanged =
    !Array.isArray(wanted) ||
    !isDeepStrictEqual(
      wanted.map(each => isJsonObject(each) && withoutKeys(each, ['etag'])),
      shown.map(each => withoutKeys(each, ['etag'])),
    );
  if (wanted !== undefined && isChanged) {
    throw notImplemented(
      `The emulator does not play changes of 'virtualNetworkPeerings' of ${id.id}: only a scenario has them.`,
    );
  }
  return before?.properties.virtualNetworkPeerings ?? [];
}

type Embedded = readonly {
  readonly name: string;
  readonly body: JsonObject;
  readonly properties: JsonObject;
}[];

function readSubnets(
  properties: JsonObject,
  write: ResourceWrite,
): Embedded | undefined {
  const list = properties.subnets;
  if (list === undefined || list === null) {
    return write.apiVersion >= keepsSubnetsSince ? undefined : [];
  }
  return (Array.isArray(list) ? list : []).map((body, index) => {
    if (!isJsonObject(body) || typeof body.name !== 'string') {
      throw cannotParse(
        `Value for name is missing. Path properties.subnets[${index}].`,
        { code: 'AzureEmulator.MissingJsonField' },
      );
    }
    return {
      name: body.name,
      body,
      properties: readObject(body, { key: 'properties' }) ?? {},
    };
  });
}

function checkSubnets(
  embedded: Embedded | undefined,
  options: {
    readonly write: ResourceWrite;
    readonly addressPrefixes: readonly string[];
  },
): void {
  const { cloud, id } = options.write;
  const wanted: Embedded =
    embedded ??
    cloud.store.children(id.id).map(child => ({
      name: child.name,
      body: {},
      properties: child.properties,
    }));
  wanted.forEach((subnet, index) =>
    acceptSubnet(subnet.properties, {
      cloud,
      subnetId: `${id.id}/subnets/${subnet.name}`,
      networkAddressPrefixes: options.addressPrefixes,
      siblings: wanted.slice(0, index).map(sibling => ({
        name: sibling.name,
        addressPrefixes: subnetAddressPrefixes(sibling.properties),
      })),
    }),
  );
  const kept = new Set(wanted.map(subnet => subnet.name.toLowerCase()));
  cloud.store
    .children(id.id)
    .filter(child => !kept.has(child.name.toLowerCase()))
    .forEach(child => subnets.refuseDelete?.(child, cloud));
}
