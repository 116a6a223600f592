import { ResponseError, toError } from '@backstage/errors';
import type { Wording } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';

/**
 * The words of an error, in the reader's language where the backend answered with a sentence.
 *
 * @internal
 */
export function messageOf(error: unknown, words: SentenceWords): string {
  if (!(error instanceof ResponseError)) return toError(error).message;
  // As the API's schema has it; the client types no more than every error has.
  const refusal: { readonly message: string; readonly wording?: Wording } =
    error.body.error;
  return sentenceOf({ text: refusal.message, wording: refusal.wording }, words);
}
