import type {
  EntityEgress,
  NotKnown,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import { useCloud } from '../../cloud/useCloud';
import { formatList } from '../../format/formatList';
import { formatTime } from '../../format/formatTime';
import { nameOfResource } from '../../format/nameOfResource';
import { BulletList, Disclosure, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { awaitsFigures } from './awaitsFigures';
import { firstFiguresAt } from './firstFiguresAt';
import { notJudgedSentences } from './notJudgedSentences';

const rulesOf = (notKnown: readonly NotKnown[]) =>
  new Set(notKnown.map(({ ruleId }) => ruleId)).size;

/**
 * The rules that could not judge for want of facts: a quiet line, and what each would take behind
 * it. What only waits for the first figures of a gateway is one line of its own, with the time.
 *
 * @internal
 */
export function NotJudged(props: {
  readonly egress: Pick<
    EntityEgress,
    'notKnown' | 'gateways' | 'findings' | 'freshness'
  >;
  readonly now: Date;
  /** Only what waits for the first figures, and until when; the rest is told elsewhere. */
  readonly isBrief?: boolean;
}) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const { egress, isBrief, now } = props;
  const { notKnown, gateways, findings } = egress;
  const waiting = notKnown.filter(each =>
    awaitsFigures(each, { findings, cloud }),
  );
  const others = notKnown.filter(each => !waiting.includes(each));
  const expectedAt = firstFiguresAt(egress);
  const names = formatList(
    [...new Set(waiting.map(each => nameOfResource(each.resourceId)))],
    { locale },
  );
  const explained = (meaning: string, what: readonly NotKnown[]) => (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {meaning}
      </Text>
      <BulletList
        items={notJudgedSentences(what, {
          t,
          words,
          isOfSeveral: gateways.length > 1,
        })}
      />
    </>
  );
  if (notKnown.length === 0) return null;
  return (
    <div>
      {waiting.length > 0 && (
        <>
          <Text as="p" variant="body-small">
            {expectedAt && Date.parse(expectedAt) > now.getTime()
              ? t('notJudged.waiting', {
                  names,
                  time: formatTime(expectedAt, { locale }),
                })
              : t('notJudged.due', { names })}
          </Text>
          {!isBrief && (
            <Disclosure
              label={t('notJudged.waitingCount', { count: rulesOf(waiting) })}
            >
              {explained(
                t('notJudged.waitingMeaning', {
                  cloud: cloudName(cloud, { t }),
                }),
                waiting,
              )}
            </Disclosure>
          )}
        </>
      )}
      {!isBrief && others.length > 0 && (
        <Disclosure label={t('notJudged.count', { count: rulesOf(others) })}>
          {explained(t('notJudged.meaning'), others)}
        </Disclosure>
      )}
    </div>
  );
}
