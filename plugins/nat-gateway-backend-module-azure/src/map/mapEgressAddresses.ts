import {
  parseArmId,
  type EgressAddress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';

/**
 * Resolves ids of public IPs and prefixes. One that the listing does not hold (another subscription,
 * no permission, deleted) keeps its id and name, and says that it was not read.
 *
 * @internal
 */
export const mapEgressAddresses = (
  resourceIds: readonly string[],
  options: {
    readonly index: Pick<InventoryIndex, 'address'>;
    /** Of those that cannot be read. */
    readonly ipVersion?: 'IPv4' | 'IPv6';
  },
): readonly EgressAddress[] =>
  resourceIds.map(resourceId => {
    const known = options.index.address(resourceId);
    if (known) return known;
    const parsed = parseArmId(resourceId);
    return {
      resourceId,
      name: parsed?.name ?? resourceId,
      kind: /prefixes$/i.test(parsed?.type ?? '') ? 'prefix' : 'publicIp',
      ipVersion: options.ipVersion ?? 'IPv4',
      zones: [],
      state: 'active',
      notRead: true,
    };
  });
