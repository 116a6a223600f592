import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The ids of the first list that the second does not hold.
 *
 * @internal
 */
export function withoutIds(
  ids: readonly string[],
  taken: readonly string[],
): readonly string[] {
  return ids.filter(id => !taken.some(other => sameArmId(id, other)));
}
