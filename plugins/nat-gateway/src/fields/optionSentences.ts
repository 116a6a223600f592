import type { Option } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sentenceOf } from '../words/sentenceOf';
import type { SentenceWords } from '../words/SentenceWords';

/**
 * A choice in the reader's language: what it is, more about it, and why it cannot be chosen.
 *
 * @internal
 */
export function optionSentences(
  option: Option,
  words: SentenceWords,
): {
  readonly label: string;
  readonly description?: string;
  readonly unavailableReason?: string;
} {
  const { label, description, unavailableReason } = option;
  return {
    label: sentenceOf({ text: label, wording: option.labelWording }, words),
    ...(description !== undefined && {
      description: sentenceOf(
        { text: description, wording: option.descriptionWording },
        words,
      ),
    }),
    ...(unavailableReason !== undefined && {
      unavailableReason: sentenceOf(
        { text: unavailableReason, wording: option.unavailableReasonWording },
        words,
      ),
    }),
  };
}
