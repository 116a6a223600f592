import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { asSentence } from '../../format/asSentence';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';

/**
 * What the reader can do about what went wrong, if the backend tells.
 *
 * @internal
 */
export function wayOutSentence(
  failure: Pick<CollectionFailure, 'wayOut' | 'wayOutWording'>,
  words: SentenceWords,
): string | undefined {
  const { wayOut: text, wayOutWording: wording } = failure;
  return text && asSentence(sentenceOf({ text, wording }, words));
}
