import type { RouteTable } from '@azure/arm-network';

/**
 * Where a route leads.
 *
 * @internal
 */
export interface RouteHop {
  readonly nextHopType: string;
  readonly nextHopIpAddresses: readonly string[];
}

/**
 * What a route table does with the internet.
 *
 * @internal
 */
export interface InternetRoutes {
  /** Hops with their share of the public IPv4 addresses, the largest first; what no route covers is no hop. */
  readonly hops: readonly (RouteHop & { readonly share: number })[];
  /** The hop of all but a few addresses. Absent: no route, or parts lead to different hops. */
  readonly defaultHop?: RouteHop;
  readonly learnsBgp: boolean;
}

interface Range {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

// Source: https://www.iana.org/assignments/iana-ipv4-special-registry, read 2026-11-30. No host on the internet has them.
const reserved = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
].flatMap(prefix => rangeOf(prefix) ?? []);

/**
 * Of the public addresses: the rest are exceptions from what decides for so many.
 *
 * @internal
 */
export const DEFAULT_SHARE = 0.9;

/** A route with less of the internet decides nothing. */
const LEAST_SHARE = 0.001;

function rangeOf(prefix: string | undefined): Range | undefined {
  const parts = /^\s*(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)\s*$/
    .exec(prefix ?? '')
    ?.slice(1)
    .map(Number);
  // Service tags and IPv6 have ranges of their own.
  if (!parts || parts[4] > 32 || parts.slice(0, 4).some(part => part > 255)) {
    return undefined;
  }
  const size = 2 ** (32 - parts[4]);
  const address = parts.slice(0, 4).reduce((sum, part) => sum * 256 + part, 0);
  const start = Math.floor(address / size) * size;
  return { start, end: start + size };
}

const covers = (range: Range, start: number) =>
  range.start <= start && start < range.end;

/**
 * What a route table does with the internet, by what its routes cover: `0.0.0.0/0`, or halves that
 * cover the same; of several routes for an address the longest prefix wins.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-routes-for-traffic, read 2026-11-30.
 *
 * @internal
 */
export function internetRoutesOf(
  table: Pick<RouteTable, 'disableBgpRoutePropagation' | 'routes'>,
): InternetRoutes {
  const routes = (table.routes ?? [])
    .flatMap(route => {
      const range = rangeOf(route.addressPrefix);
      return range ? [{ route, range }] : [];
    })
    // The longest prefix is the smallest range.
    .sort(
      (one, other) =>
        one.range.end - one.range.start - (other.range.end - other.range.start),
    );
  const bounds = [
    ...new Set(
      [...reserved, ...routes.map(({ range }) => range)]
        .flatMap(({ start, end }) => [start, end])
        .concat(0, 2 ** 32),
    ),
  ].sort((one, other) => one - other);
  let total = 0;
  const sizes = new Map<string, { readonly hop: RouteHop; size: number }>();
  bounds.slice(0, -1).forEach((start, index) => {
    if (reserved.some(range => covers(range, start))) return;
    const size = bounds[index + 1] - start;
    total += size;
    const winner = routes.find(({ range }) => covers(range, start))?.route;
    if (!winner) return;
    const hop = {
      nextHopType: winner.nextHopType ?? 'Unknown',
      nextHopIpAddresses: winner.nextHopIpAddress
        ? [winner.nextHopIpAddress]
        : [...(winner.nextHop?.nextHopIpAddresses ?? [])],
    };
    const key = `${hop.nextHopType.toLowerCase()} ${hop.nextHopIpAddresses}`;
    const same = sizes.get(key) ?? { hop, size: 0 };
    same.size += size;
    sizes.set(key, same);
  });
  const hops = [...sizes.values()]
    .map(({ hop, size }) => ({ ...hop, share: size / total }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
  const [most] = hops;
  return {
    hops,
    learnsBgp: !table.disableBgpRoutePropagation,
    ...(most &&
      most.share >= DEFAULT_SHARE && {
        defaultHop: {
          nextHopType: most.nextHopType,
          nextHopIpAddresses: most.nextHopIpAddresses,
        },
      }),
  };
}
