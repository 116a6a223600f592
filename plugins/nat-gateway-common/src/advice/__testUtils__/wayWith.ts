import type { EgressWay, EgressWayFacts } from '../../model/EgressWay';

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
 * A way out that the nodes of one pool on one subnet take, all of it read.
 *
 * @internal
 */
export const wayWith = (changes: WayChanges): EgressWay => ({
  pools: [{ name: 'nodes', zones: ['1'] }],
  subnets: [{ resourceId: '/VNET/aks-nodes', name: 'aks-nodes' }],
  addresses: [],
  reason: 'So it is.',
  notRead: [],
  ...changes,
});
