import { useApi } from '@backstage/core-plugin-api';
import type {
  AddressChange,
  NatGateway,
  UsagePeriod,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useCallback, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatList } from '../../format/formatList';
import { formatMoment } from '../../format/formatMoment';
import {
  Disclosure,
  Flex,
  Section,
  Skeleton,
  SmallTable,
  Text,
  ToggleButton,
} from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { LoadFailed } from '../states/LoadFailed';
import { LoadingEgress } from '../states/LoadingEgress';
import { useLoaded } from '../useLoaded';
import { ceilingsOf } from './ceilingsOf';
import { changeWords } from './changeWords';
import { pointsOf } from './pointsOf';
import type { ChartLine } from './ChartLine';
import { formatUsage } from './formatUsage';
import { usageCharts } from './usageCharts';

const UsageChart = lazy(() => import('./UsageChart'));

const useStyles = makeStyles({
  // Two beside each other where there is room.
  charts: {
    display: 'grid',
    gap: 'var(--bui-space-5)',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 28rem), 1fr))',
  },
});

const kinds = [
  'availability',
  'connections',
  'failedConnections',
  'packets',
  'throughput',
] as const;

const periods = ['hour', 'day', 'week', 'month'] as const;

/**
 * What a gateway carried over time: a chart for each question, the ceilings drawn in, changes of its
 * addresses marked, and a table behind it.
 *
 * @internal
 */
export function UsageOverTime(props: {
  readonly gateway: NatGateway;
  readonly changes: readonly AddressChange[];
}) {
  const { t, locale } = usePageWords();
  const classes = useStyles();
  const api = useApi(natGatewayApiRef);
  const { gateway, changes } = props;
  const [period, setPeriod] = useState<UsagePeriod>('day');
  const { value, error, reload } = useLoaded(
    useCallback(
      signal => api.getGatewayUsage(gateway.id, { period, signal }),
      [api, gateway.id, period],
    ),
  );
  const points = value ? pointsOf(value.slices, value) : [];
  const times = new Set(value?.slices.map(({ at }) => Date.parse(at)));
  const told = points.filter(({ at }) => times.has(at));
  const from = points[0]?.at ?? Infinity;
  const shown = changes.filter(({ at }) => Date.parse(at) >= from);
  const events = [...new Set(shown.map(({ at }) => Date.parse(at)))];
  const isKnown = ({ figure }: ChartLine) =>
    points.some(point => point[figure] !== null);
  const charts = usageCharts(gateway, { ceilings: value?.ceilings, t }).filter(
    ({ lines }) => lines.some(isKnown),
  );
  return (
    <Section title={t('detail.usage.title')}>
      <Flex direction="column" gap="3">
        <Flex
          gap="2"
          role="group"
          aria-label={t('detail.usage.period')}
          style={{ flexWrap: 'wrap' }}
        >
          {periods.map(each => (
            <ToggleButton
              key={each}
              size="small"
              isSelected={each === period}
              onChange={() => setPeriod(each)}
            >
              {t(`detail.usage.${each}`)}
            </ToggleButton>
          ))}
        </Flex>
        {error && (
          <LoadFailed
            title={t('detail.usage.failed')}
            error={error}
            onRetry={reload}
          />
        )}
        {!value && !error && (
          <LoadingEgress label={t('detail.usage.loading')} />
        )}
        {value && points.length === 0 && (
          <Text as="p">{t('detail.usage.none')}</Text>
        )}
        {value && points.length > 0 && (
          <>
            <Text as="p" variant="body-small" color="secondary">
              {[
                t('detail.usage.step', { count: value.stepMinutes }),
                ...(value.notRead
                  ? [
                      t('detail.usage.notRead', {
                        list: formatList(
                          value.notRead.map(kind =>
                            kinds.some(each => each === kind)
                              ? t(
                                  `detail.usage.kind.${
                                    kind as (typeof kinds)[number]
                                  }`,
                                )
                              : kind,
                          ),
                          { locale },
                        ),
                      }),
                    ]
                  : []),
                ...(shown.length > 0
                  ? [
                      t('detail.usage.events', {
                        list: formatList(
                          shown.map(change =>
                            t('detail.usage.event', {
                              what: changeWords(change, t),
                              at: formatMoment(change.at, { locale }),
                            }),
                          ),
                          { locale },
                        ),
                      }),
                    ]
                  : []),
              ].join(' ')}
            </Text>
            <div className={classes.charts}>
              {charts.map(chart => {
                const { id, lines, unit } = chart;
                const title = t(`detail.usage.${id}`);
                const { drawn, above } = ceilingsOf(chart, {
                  points,
                  t,
                  locale,
                });
                return (
                  <div key={id}>
                    <Text as="h4" variant="body-medium" weight="bold">
                      {title}
                    </Text>
                    <Suspense fallback={<Skeleton width="100%" height={220} />}>
                      <UsageChart
                        label={title}
                        points={points}
                        lines={lines}
                        unit={unit}
                        ceilings={drawn}
                        events={events}
                      />
                    </Suspense>
                    {above.length > 0 && (
                      <Text as="p" variant="body-small" color="secondary">
                        {above.join(' ')}
                      </Text>
                    )}
                    <Disclosure label={t('detail.usage.table', { title })}>
                      <SmallTable
                        label={title}
                        columns={[
                          { id: 'at', label: t('detail.usage.at') },
                          ...lines.map(({ figure, label }) => ({
                            id: figure,
                            label,
                            isNumber: true,
                          })),
                        ]}
                        rows={told.map(point => ({
                          id: String(point.at),
                          cells: [
                            formatMoment(new Date(point.at).toISOString(), {
                              locale,
                            }),
                            ...lines.map(({ figure }) => {
                              const number = point[figure];
                              return number === null
                                ? t('notKnown')
                                : formatUsage(number, { unit, locale });
                            }),
                          ],
                        }))}
                      />
                    </Disclosure>
                  </div>
                );
              })}
            </div>
          </>
        )}
      </Flex>
    </Section>
  );
}
