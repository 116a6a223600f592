import { useRouteRef } from '@backstage/core-plugin-api';
import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { formatMoment } from '../../format/formatMoment';
import { formatPerson } from '../../format/formatPerson';
import { runPageRouteRef } from '../../routes';
import { Link, Section, SmallTable } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { Moment } from '../Moment';
import { RunState } from './RunState';

/**
 * Runs, a line each: the way to its page, its state and until when it waits, who started it, and when.
 *
 * @internal
 */
export function RunTable(props: {
  readonly title: string;
  readonly runs: readonly RunSummary[];
  readonly now: Date;
}) {
  const { t, locale } = usePageWords();
  const address = useRouteRef(runPageRouteRef);
  const { title, runs, now } = props;
  return (
    <Section title={title}>
      <SmallTable
        label={title}
        columns={(['run', 'state', 'by', 'started'] as const).map(id => ({
          id,
          label: t(`runPage.column.${id}`),
          isWide: id === 'by',
        }))}
        rows={runs.map(run => {
          const until = run.pendingAcknowledgement?.until;
          return {
            id: run.id,
            cells: [
              <Link href={address?.({ runId: run.id }) ?? '#'}>
                {run.name}
              </Link>,
              <>
                <RunState state={run.state} />
                {until &&
                  ` ${t('runPage.until', {
                    until: formatMoment(until, { locale }),
                  })}`}
              </>,
              formatPerson(run.startedBy),
              <Moment at={run.createdAt}>
                {formatAge(run.createdAt, {
                  now,
                  locale,
                  justNow: t('age.justNow'),
                })}
              </Moment>,
            ],
          };
        })}
      />
    </Section>
  );
}
