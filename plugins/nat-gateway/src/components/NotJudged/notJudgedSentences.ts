import type { NotKnown } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';
import type { Words } from '../../words/Words';
import { ruleName } from './ruleName';

/**
 * One sentence for each rule that could not judge and what it would take; resources that lack the
 * same are named in one.
 *
 * @internal
 */
export function notJudgedSentences(
  notKnown: readonly NotKnown[],
  options: {
    readonly t: Words;
    readonly words: SentenceWords;
    /** Whether a rule may have judged one of several resources and another one not. */
    readonly isOfSeveral: boolean;
  },
): readonly string[] {
  const { t, words, isOfSeveral } = options;
  const alike = new Map<string, NotKnown[]>();
  for (const each of notKnown) {
    const key = `${each.ruleId} ${each.missing}`;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].map(group => {
    const [first] = group;
    const values = {
      rule: ruleName(first.ruleId, words),
      missing: sentenceOf(
        { text: first.missing, wording: first.wording },
        words,
      ),
    };
    return isOfSeveral
      ? t('notJudged.ruleOf', {
          ...values,
          names: formatList(
            group.map(({ resourceId }) => nameOfResource(resourceId)),
            words,
          ),
        })
      : t('notJudged.rule', values);
  });
}
