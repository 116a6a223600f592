import type {
  EgressAddress,
  EgressPool,
  EgressWay,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { SubnetWay } from './SubnetWay';

/**
 * Who takes a way in one subnet.
 *
 * @internal
 */
export interface Taker {
  readonly found: SubnetWay;
  readonly subnet: { readonly resourceId: string; readonly name: string };
  /** The same of one taker in several subnets, which counts once. */
  readonly taker: unknown;
  readonly pool?: EgressPool;
  /** Its nodes or machines; undefined: not known. */
  readonly count: number | undefined;
}

function addressesOf(takers: readonly Taker[]): readonly EgressAddress[] {
  const all = takers.flatMap(({ found }) => found.way.addresses);
  return [
    ...new Map(
      all.map(address => [address.resourceId.toLowerCase(), address]),
    ).values(),
  ];
}

/**
 * A way for each that these take, the one of most first.
 *
 * @internal
 */
export function joinWays(
  takers: readonly Taker[],
  options: {
    /** Whether how many take it is true now. */
    readonly isCounted: boolean;
  },
): readonly EgressWay[] {
  const taken = new Map<string, Taker[]>();
  for (const each of takers) {
    const same = taken.get(each.found.key);
    if (same) same.push(each);
    else taken.set(each.found.key, [each]);
  }
  return [...taken.values()]
    .map(same => {
      const [{ found }] = same;
      const once = [...new Map(same.map(each => [each.taker, each])).values()];
      const pools = once.flatMap(({ pool }) => pool ?? []);
      const subnets = [
        ...new Map(
          same.map(({ subnet }) => [subnet.resourceId.toLowerCase(), subnet]),
        ).values(),
      ];
      const weight = once.reduce((sum, { count = 0 }) => sum + count, 0);
      const isKnown =
        options.isCounted && once.every(({ count }) => count !== undefined);
      const { message, wording } = found.because({
        subnets: subnets.map(({ name }) => name),
        pools: pools.map(({ name }) => name),
      });
      return {
        weight,
        way: {
          ...found.way,
          addresses: addressesOf(same),
          pools,
          subnets: subnets.map(({ resourceId, name }) => ({
            resourceId,
            name,
          })),
          ...(isKnown && { nodeCount: weight }),
          reason: message,
          reasonWording: wording,
        } satisfies EgressWay,
      };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ way }) => way);
}
