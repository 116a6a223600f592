import type {
  Finding,
  SnatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { formatAge } from '../../format/formatAge';
import { Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { hoursBetween } from '../GatewayEgress/hoursBetween';
import { Moment } from '../Moment';
import { evidenceByAge } from './evidenceByAge';
import { evidenceSentence } from './evidenceSentence';

/**
 * What advice rests on: each number, and how old it is. Numbers that the card shows already are not
 * repeated, only their age is said.
 *
 * @internal
 */
export function FindingEvidenceList(props: {
  readonly finding: Finding;
  readonly now: Date;
  /** Of the gateway that it is about: over which hours its peaks were taken. */
  readonly usage?: SnatUsage;
}) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const { finding, now, usage } = props;
  const cloud = useCloud();
  const isFigures = cloud?.shownAsFigures.includes(finding.id);
  return (
    <>
      {evidenceByAge(finding.evidence).map(({ evidence, observedAt }) => {
        const [{ id }] = evidence;
        const numbers = isFigures
          ? ''
          : evidence
              .map(each => evidenceSentence(each, { cloud, t, words }))
              .join(' · ');
        const isPeak =
          usage !== undefined &&
          evidence.some(
            each =>
              each.id.startsWith('peak') &&
              each.observedAt === usage.peakWindow.end,
          );
        // The window ends with the collection, the cloud's newest sample some minutes before it.
        const at = isPeak ? usage.newestSampleAt ?? observedAt : observedAt;
        const age =
          at &&
          formatAge(at, {
            now,
            locale,
            justNow: t('age.justNow'),
            style: 'short',
          });
        return (
          <Text key={id} as="p" variant="body-small">
            {numbers}
            {numbers && age && ' · '}
            {age && at && (
              <Moment at={at}>
                {isPeak
                  ? t('finding.peakAsOf', {
                      age,
                      count: hoursBetween(usage.peakWindow),
                    })
                  : t(isFigures ? 'finding.figuresAsOf' : 'finding.asOf', {
                      age,
                    })}
              </Moment>
            )}
          </Text>
        );
      })}
    </>
  );
}
