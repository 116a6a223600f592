import type { ObservedPlace } from '../model/ObservedPlace';
import { checkWays } from './checkWays';
import type { CloudAdvice } from './CloudAdvice';
import type { Judgement } from './Judgement';
import { judgementOf } from './judgementOf';
import { notReadNow } from './rules/notReadNow';

/**
 * All advice about how a part of a network goes out; advice about its gateways is theirs.
 *
 * @throws InputError when a number of its ways is negative, NaN or absurd.
 * @public
 */
export function judgePlace(
  place: ObservedPlace,
  options: {
    /** Of the cloud that it is in. */
    readonly cloud: CloudAdvice;
    /** ISO 8601: when it was collected; stands with the evidence. */
    readonly observedAt?: string;
  },
): Judgement {
  const { cloud, observedAt } = options;
  checkWays(place);
  const { lastReadAt, resourceId, ways } = place;
  if (lastReadAt)
    return judgementOf([notReadNow(place, { lastReadAt })], cloud);
  return judgementOf(
    (cloud.placeRules ?? []).map(rule =>
      rule({ resourceId, ways }, { observedAt }),
    ),
    cloud,
  );
}
