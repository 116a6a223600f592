import { formatIPv4, parseCidr } from 'emulator-kit';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * The address that a new public IP gets: the next free one of its prefix, else of the emulator's ranges.
 *
 * @internal
 */
export function allotPublicIPAddress(
  cloud: Cloud,
  options: {
    readonly id: string;
    readonly version: string;
    readonly prefix?: StoredResource;
    /** A scenario may say which address. */
    readonly wanted?: string;
  },
): string {
  if (options.wanted) {
    cloud.addresses.reserveIPv4(options.wanted);
    return options.wanted;
  }
  if (options.prefix) {
    const address = nextOfPrefix(options.prefix, cloud);
    if (!address) {
      throw emulatorRefusal('PublicIPPrefixExhausted', {
        message: `Public IP prefix ${options.prefix.id} has no free address for ${options.id}.`,
      });
    }
    return address;
  }
  const address =
    options.version === 'IPv6'
      ? cloud.addresses.takeIPv6()
      : cloud.addresses.takeIPv4();
  if (!address) {
    throw emulatorRefusal('NoAddressLeft', {
      status: 500,
      message: `The emulator has given out all its addresses: none is left for ${options.id}.`,
    });
  }
  return address;
}

function nextOfPrefix(
  prefix: StoredResource,
  cloud: Cloud,
): string | undefined {
  const range = parseCidr(String(prefix.properties.ipPrefix));
  const taken = new Set(
    cloud.store
      .referrers(prefix.id, 'Microsoft.Network/publicIPAddresses')
      .map(address => address.properties.ipAddress),
  );
  for (
    let address = range?.first ?? 1;
    address <= (range?.last ?? 0);
    address += 1
  ) {
    if (!taken.has(formatIPv4(address))) {
      return formatIPv4(address);
    }
  }
  return undefined;
}
