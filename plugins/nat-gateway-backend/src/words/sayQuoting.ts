import {
  say,
  type Said,
  type SentenceId,
  type SentenceValues,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Says a sentence with texts of a provider in it, whose sentences may be its own: the English has
 * their English, the wording theirs where they have one.
 *
 * @internal
 */
export function sayQuoting<Id extends SentenceId>(
  id: Id,
  values: {
    readonly english: SentenceValues<Id>;
    readonly worded: SentenceValues<Id>;
  },
): Said {
  return {
    message: say(id, values.english).message,
    wording: say(id, values.worded).wording,
  };
}
