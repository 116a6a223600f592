import type { PlanChanges } from 'backstage-plugin-nat-gateway-common';

/** `20.61.4.16/30` stands for 4 addresses, `20.61.4.16` for one. */
function addressCountOf(address: string): number {
  const [network, length] = address.split('/');
  const bits = network.includes(':') ? 128 : 32;
  return length === undefined ? 1 : 2 ** (bits - Number(length));
}

/**
 * Whether a plan's subnets will leave with addresses that do not exist yet, so that nobody
 * who acknowledged the plan can have seen them.
 *
 * @internal
 */
export function bringsUnseenAddresses(
  changes: Pick<PlanChanges, 'addressesGained'>,
): boolean {
  const { count, known } = changes.addressesGained;
  return known.reduce((sum, each) => sum + addressCountOf(each), 0) < count;
}
