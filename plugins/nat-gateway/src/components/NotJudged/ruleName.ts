import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';

/**
 * What a rule looks at, in the reader's language; its id where it is not known here.
 *
 * @internal
 */
export function ruleName(ruleId: string, words: SentenceWords): string {
  const key = ruleId.replace(/-(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return sentenceOf(
    { text: ruleId, wording: { id: `rule.${key}`, values: {} } },
    words,
  );
}
