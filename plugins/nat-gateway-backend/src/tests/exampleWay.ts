import type {
  EgressWay,
  EgressWayFacts,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

type OnlyKind<Way> = Way extends EgressWay
  ? Omit<Way, keyof EgressWayFacts> & Partial<EgressWayFacts>
  : never;

/**
 * What a test says of a way; the rest is filled in.
 *
 * @internal
 */
export type ExampleWay = OnlyKind<EgressWay>;

/**
 * A way out that all nodes of one pool take, all of it read.
 *
 * @internal
 */
export const exampleWay = (
  way: ExampleWay,
  { subnets }: Pick<EgressWay, 'subnets'>,
): EgressWay => ({
  pools: [{ name: 'nodes', nodeCount: 3, zones: ['1'] }],
  subnets,
  nodeCount: 3,
  addresses: [],
  reason: 'So it is.',
  notRead: [],
  ...way,
});
