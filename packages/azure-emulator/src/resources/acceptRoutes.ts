import { isIP } from 'node:net';
import { cannotParse } from '../arm/cannotParse';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { acceptNamedItems } from './acceptNamedItems';
import { refuseBadPrefix } from './refuseBadPrefix';

const nextHopTypes = [
  'VirtualNetworkGateway',
  'VnetLocal',
  'Internet',
  'VirtualAppliance',
  'None',
];
/** `Storage`, `AzureCloud.westeurope`: which tags there are is not known here. */
const serviceTag = /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;

/**
 * The routes of a route table's body, checked one by one and against each other.
 *
 * @internal
 */
export function acceptRoutes(
  list: unknown,
  options: { readonly tableId: string },
): readonly JsonObject[] {
  const nameOfPrefix = new Map<string, string>();
  return acceptNamedItems(list, { path: 'properties.routes' }).map(
    ({ name, item }) => {
      const properties = acceptRoute(
        readObject(item, { key: 'properties' }) ?? {},
        { name, id: `${options.tableId}/routes/${name}` },
      );
      const prefix = String(properties.addressPrefix).toLowerCase();
      const other = nameOfPrefix.get(prefix);
      if (other) {
        throw new AzureError('RouteConflict', { route: name, other });
      }
      nameOfPrefix.set(prefix, name);
      return { name: item.name, properties };
    },
  );
}

function acceptRoute(
  properties: JsonObject,
  { name, id }: { readonly name: string; readonly id: string },
): JsonObject {
  const { addressPrefix, nextHopType, nextHopIpAddress, nextHop } = properties;
  if (typeof addressPrefix !== 'string' || typeof nextHopType !== 'string') {
    throw cannotParse(
      `Route ${name} needs addressPrefix and nextHopType, both texts. Path properties.routes.`,
      { code: 'AzureEmulator.MissingJsonField' },
    );
  }
  if (nextHopType === 'VirtualApplianceEcmp' || isJsonObject(nextHop)) {
    throw notImplemented(
      `The emulator does not play routes to several appliances: ${id}.`,
    );
  }
  const known = nextHopTypes.find(
    type => type.toLowerCase() === nextHopType.toLowerCase(),
  );
  if (!known) {
    throw cannotParse(
      `'${nextHopType}' is not one of ${nextHopTypes.join(
        ', ',
      )}. Path nextHopType of route ${name}.`,
    );
  }
  if (!serviceTag.test(addressPrefix)) {
    refuseBadPrefix(addressPrefix, { id });
  }
  refuseBadNextHopAddress(nextHopIpAddress, { name, type: known });
  return {
    ...withoutKeys(properties, ['provisioningState', 'hasBgpOverride']),
    nextHopType: known,
  };
}

function refuseBadNextHopAddress(
  address: unknown,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const isMissing = address === undefined || address === null || address === '';
  if (type !== 'VirtualAppliance') {
    if (!isMissing) {
      throw emulatorRefusal('NextHopIpAddressNotAllowed', {
        message: `Route ${name} has nextHopIpAddress '${String(
          address,
        )}' and nextHopType ${type}: only VirtualAppliance has an address.`,
      });
    }
    return;
  }
  if (isMissing) {
    throw new AzureError('MissingNextHopIpAddress', { route: name });
  }
  if (isIP(String(address)) === 0) {
    throw new AzureError('InvalidNextHopIpAddress', {
      route: name,
      address: String(address),
    });
  }
}
