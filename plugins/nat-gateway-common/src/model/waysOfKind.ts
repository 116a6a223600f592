import type { EgressWay, EgressWayOf } from './EgressWay';

/**
 * The ways of one kind, in their order.
 *
 * @public
 */
export function waysOfKind<Kind extends EgressWay['kind']>(
  ways: readonly EgressWay[],
  kind: Kind,
): readonly EgressWayOf<Kind>[] {
  return ways.filter((way): way is EgressWayOf<Kind> => way.kind === kind);
}
