import { inEnglish } from './inEnglish';
import type { Said } from './Said';
import type { SentenceId } from './SentenceId';
import type { SentenceValues } from './SentenceValues';
import type { Wording } from './Wording';

/**
 * Says a sentence in English, and which one it is.
 *
 * @example
 * ```ts
 * say('violation.subnetTwice', { subnetId }).message; // 'The subnet /subscriptions/… is given twice; keep one.'
 * ```
 *
 * @public
 */
export function say<Id extends SentenceId>(
  id: Id,
  values: SentenceValues<Id>,
): Said {
  const wording: Wording = { id, values: { ...values } };
  return { message: inEnglish(wording), wording };
}
