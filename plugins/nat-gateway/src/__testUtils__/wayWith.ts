import type {
  EgressWay,
  EgressWayFacts,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

type Changes<Way> = Way extends EgressWay
  ? Omit<Way, keyof EgressWayFacts> & Partial<EgressWayFacts>
  : never;

/**
 * What a test says of a way; the rest is filled in.
 *
 * @internal
 */
export type WayChanges = Changes<EgressWay>;

/**
 * A way out that the three nodes of one pool take, all of it read.
 *
 * @internal
 */
export const wayWith = (
  changes: WayChanges,
  { subnets }: Pick<EgressWay, 'subnets'>,
): EgressWay => ({
  pools: [{ name: 'nodes', zones: ['1'] }],
  subnets,
  addresses: [],
  reason: 'So it is.',
  notRead: [],
  ...changes,
});
