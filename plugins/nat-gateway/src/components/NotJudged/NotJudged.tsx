import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { BulletList, Disclosure, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useFindingWords } from '../../words/useFindingWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { notJudgedSentences } from './notJudgedSentences';

/**
 * The rules that could not judge for want of facts: a quiet line, and what each would take behind it.
 *
 * @internal
 */
export function NotJudged(props: {
  readonly egress: Pick<EntityEgress, 'notKnown' | 'gateways'>;
}) {
  const { t, locale } = useWords();
  const { t: tFinding } = useFindingWords();
  const sentenceWords = useSentenceWords();
  const { notKnown, gateways } = props.egress;
  if (notKnown.length === 0) return null;
  const rules = new Set(notKnown.map(({ ruleId }) => ruleId));
  return (
    <Disclosure label={t('notJudged.count', { count: rules.size })}>
      <Text as="p" variant="body-small" color="secondary">
        {t('notJudged.meaning')}
      </Text>
      <BulletList
        items={notJudgedSentences(notKnown, {
          t,
          tFinding,
          locale,
          sentenceOf: ({ missing, wording }) =>
            sentenceOf({ text: missing, wording }, sentenceWords),
          isOfSeveral: gateways.length > 1,
        })}
      />
    </Disclosure>
  );
}
