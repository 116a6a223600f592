import type {
  Finding,
  SnatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { formatAge } from '../../format/formatAge';
import { SmallTable } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { hoursBetween } from '../GatewayEgress/hoursBetween';
import { Moment } from '../Moment';
import { evidenceWords } from './evidenceWords';

/**
 * What advice rests on: each number, and how old it is. A limit has no age.
 *
 * @internal
 */
export function EvidenceTable(props: {
  readonly finding: Finding;
  readonly now: Date;
  /** Of the gateway that it is about: over which hours its peaks were taken. */
  readonly usage?: SnatUsage;
}) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const { finding, now, usage } = props;
  const ageOf = ({ id, observedAt }: Finding['evidence'][number]) => {
    const isOfWindow =
      usage !== undefined && observedAt === usage.peakWindow.end;
    // The window ends with the collection, the cloud's newest sample some minutes before it.
    const at = isOfWindow ? usage.newestSampleAt ?? observedAt : observedAt;
    if (!at) return null;
    const age = formatAge(at, {
      now,
      locale,
      justNow: t('age.justNow'),
      style: 'short',
    });
    return (
      <Moment at={at}>
        {isOfWindow && id.startsWith('peak')
          ? t('finding.peakAsOf', {
              age,
              count: hoursBetween(usage.peakWindow),
            })
          : age}
      </Moment>
    );
  };
  if (finding.evidence.length === 0) return null;
  return (
    <SmallTable
      label={t('finding.evidence')}
      columns={[
        { id: 'fact', label: t('finding.fact') },
        { id: 'value', label: t('finding.value') },
        { id: 'age', label: t('finding.age') },
      ]}
      rows={finding.evidence.map(each => {
        const { label, value } = evidenceWords(each, { cloud, t, words });
        return { id: each.id, cells: [label, value, ageOf(each)] };
      })}
    />
  );
}
