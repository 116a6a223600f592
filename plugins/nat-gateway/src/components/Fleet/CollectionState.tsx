import type { CollectionHealth } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { formatList } from '../../format/formatList';
import { BulletList, Disclosure, Notice, SmallTable } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { Moment } from '../Moment';

type Scopes = NonNullable<CollectionHealth['scopes']>;

/** The oldest of the scopes that were ever collected; undefined as long as one never was. */
const oldestOf = (scopes: Scopes): string | undefined =>
  scopes.some(({ observedAt }) => !observedAt)
    ? undefined
    : scopes.flatMap(({ observedAt }) => observedAt ?? []).sort()[0];

/**
 * How old what is shown is, and how the collection of each scope does. What is wrong with it is not
 * behind a line.
 *
 * @internal
 */
export function CollectionState(props: {
  readonly health?: CollectionHealth;
  readonly now: Date;
}) {
  const { t, locale } = usePageWords();
  const { health, now } = props;
  const scopes = health?.scopes ?? [];
  const rows: Scopes = [
    ...(health?.discoveries ?? []).map(({ account, ...rest }) => ({
      scope: account,
      ...rest,
    })),
    ...scopes,
  ];
  if (!health || (rows.length === 0 && !health.problems?.length)) {
    return <span />;
  }
  const ageOf = (at: string) =>
    formatAge(at, { now, locale, justNow: t('age.justNow'), style: 'short' });
  const oldest = oldestOf(scopes);
  const table = rows.length > 0 && (
    <SmallTable
      label={t('fleet.collection.table')}
      columns={(['scope', 'observed', 'state'] as const).map(id => ({
        id,
        label: t(`fleet.collection.${id}`),
      }))}
      rows={rows.map(({ scope, observedAt, failure, gaps = [] }) => ({
        id: scope,
        cells: [
          scope,
          observedAt ? (
            <Moment at={observedAt}>{ageOf(observedAt)}</Moment>
          ) : (
            t('fleet.collection.neverAll')
          ),
          formatList(
            [
              ...(failure
                ? [
                    t('fleet.collection.failure', {
                      age: ageOf(failure.at),
                      code: failure.code,
                    }),
                  ]
                : []),
              ...(gaps.length > 0
                ? [
                    t('fleet.collection.gaps', {
                      list: formatList(
                        [...new Set(gaps.map(({ part }) => part))],
                        { locale },
                      ),
                    }),
                  ]
                : []),
            ],
            { locale },
          ) || (observedAt ? t('fleet.collection.ok') : ''),
        ],
      }))}
    />
  );
  if (health.status === 'degraded') {
    return (
      <Notice quiet tone="warning" title={t('fleet.collection.degraded')}>
        {health.problems && health.problems.length > 0 && (
          <BulletList
            items={health.problems.map(({ code, key }) =>
              t(`fleet.collection.problem.${code}`, { key }),
            )}
          />
        )}
        {table}
      </Notice>
    );
  }
  return (
    <Disclosure
      label={t('fleet.collection.label', {
        count: scopes.length,
        age: oldest ? ageOf(oldest) : t('fleet.collection.neverAll'),
      })}
    >
      {table}
    </Disclosure>
  );
}
