import { formatIPv4, parseCidr } from 'emulator-kit';
import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';

/**
 * A free address of a subnet. AWS keeps the first four addresses of a subnet and the last one.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 *
 * @internal
 */
export function allotPrivateIp(state: State, subnet: Item<'subnets'>): string {
  const range = parseCidr(subnet.cidr) ?? { first: 0, last: 0 };
  const used = new Set(
    [...state.networkInterfaces.values()]
      .filter(({ subnetId }) => subnetId === subnet.id)
      .flatMap(({ addresses }) => addresses),
  );
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
