import type {
  AddressChange,
  RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatMoment } from '../../format/formatMoment';
import { formatPerson } from '../../format/formatPerson';
import { SmallTable, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { RunLink } from '../Runs/RunLink';
import { changeWords } from '../Usage/changeWords';

/**
 * Changes of addresses and runs, the newest first.
 *
 * @internal
 */
export function HistoryTable(props: {
  readonly changes: readonly AddressChange[];
  readonly runs: readonly RunSummary[];
}) {
  const { t, locale } = usePageWords();
  const { changes, runs } = props;
  const entries = [
    ...changes.map(change => ({
      id: `${change.at} ${change.what} ${change.address.cidr}`,
      at: change.at,
      what: changeWords(change, t),
    })),
    ...runs.map(run => ({
      id: run.id,
      at: run.createdAt,
      what: (
        <>
          {t('detail.history.run', {
            by: formatPerson(run.startedBy),
            state: t(`run.state.${run.state}`),
          })}{' '}
          <RunLink run={run} />
        </>
      ),
    })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  if (entries.length === 0)
    return <Text as="p">{t('detail.history.none')}</Text>;
  return (
    <SmallTable
      label={t('detail.history.table')}
      columns={[
        { id: 'at', label: t('detail.history.at') },
        { id: 'what', label: t('detail.history.what') },
      ]}
      rows={entries.map(({ id, at, what }) => ({
        id,
        cells: [formatMoment(at, { locale }), what],
      }))}
    />
  );
}
