import { formatIPv4, parseCidr, parseIPv4 } from 'emulator-kit';
import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';

/**
 * A free address of a subnet, or the wanted one. AWS keeps the first four addresses of a subnet and the last one.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 *
 * @internal
 */
export function allotPrivateIp(
  state: State,
  options: {
    readonly subnet: Item<'subnets'>;
    readonly wanted?: string;
    /** Addresses that are taken in the same call. */
    readonly besides?: readonly string[];
  },
): string {
  const { subnet, wanted } = options;
  const range = parseCidr(subnet.cidr) ?? { first: 0, last: 0 };
  const used = new Set([
    ...(options.besides ?? []),
    ...[...state.networkInterfaces.values()]
      .filter(({ subnetId }) => subnetId === subnet.id)
      .flatMap(({ addresses }) => addresses),
  ]);
  if (wanted === undefined) {
    for (let at = range.first + 4; at < range.last; at += 1) {
      if (!used.has(formatIPv4(at))) {
        return formatIPv4(at);
      }
    }
    throw new AwsError(
      'InsufficientFreeAddressesInSubnet',
      `The specified subnet does not have enough free addresses to satisfy the request.`,
    );
  }
  const at = parseIPv4(wanted);
  if (at < range.first || at > range.last) {
    throw new AwsError(
      'InvalidParameterValue',
      `Address ${wanted} does not fall within the subnet's address range`,
    );
  }
  if (at < range.first + 4 || at === range.last) {
    throw new AwsError(
      'InvalidParameterValue',
      `Address ${wanted} is in subnet's reserved address range`,
    );
  }
  if (used.has(wanted)) {
    throw new AwsError(
      'InvalidIPAddress.InUse',
      `Address ${wanted} is in use.`,
    );
  }
  return wanted;
}
