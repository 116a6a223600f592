import { useApi } from '@backstage/core-plugin-api';
import type {
  AddressChange,
  NatGateway,
  UsagePeriod,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { lazy, Suspense, useCallback, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { formatList } from '../../format/formatList';
import { formatMoment } from '../../format/formatMoment';
import {
  Button,
  Disclosure,
  Flex,
  Notice,
  Section,
  Skeleton,
  SmallTable,
  Text,
  ToggleButton,
} from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';
import { LoadingEgress } from '../states/LoadingEgress';
import { useLoaded } from '../useLoaded';
import { ceilingsOf } from './ceilingsOf';
import { changeWords } from './changeWords';
import { pointsOf } from './pointsOf';
import type { ChartLine } from './UsageChart';

const UsageChart = lazy(() => import('./UsageChart'));

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
  const words = useSentenceWords();
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
  const from = points[0]?.at ?? Infinity;
  const shown = changes.filter(({ at }) => Date.parse(at) >= from);
  const events = [...new Set(shown.map(({ at }) => Date.parse(at)))];
  const { drawn, above } = ceilingsOf(gateway, { points, t, locale });
  const charts: readonly {
    readonly id: 'connections' | 'attempts';
    readonly lines: readonly ChartLine[];
  }[] = [
    {
      id: 'connections',
      lines: [
        {
          figure: 'peakTcpConnections',
          label: t('detail.usage.tcp'),
          tone: 'info',
        },
        {
          figure: 'peakUdpConnections',
          label: t('detail.usage.udp'),
          tone: 'secondary',
          isDashed: true,
        },
      ],
    },
    {
      id: 'attempts',
      lines: [
        {
          figure: 'attemptedConnections',
          label: t('detail.usage.attempted'),
          tone: 'info',
        },
        {
          figure: 'failedConnections',
          label: t('detail.usage.failedConnections'),
          tone: 'danger',
          isDashed: true,
        },
      ],
    },
  ];
  const columns = charts.flatMap(({ lines }) => lines);
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
          <Notice
            tone="danger"
            title={t('detail.usage.failed')}
            actions={
              <Button size="small" variant="secondary" onPress={reload}>
                {t('error.retry')}
              </Button>
            }
          >
            <Text as="p" variant="body-small">
              {messageOf(error, words)}
            </Text>
          </Notice>
        )}
        {!value && !error && (
          <LoadingEgress label={t('detail.usage.loading')} />
        )}
        {value && points.length === 0 && (
          <Text as="p">{t('detail.usage.none')}</Text>
        )}
        {value && points.length > 0 && (
          <>
            {charts.map(({ id, lines }) => {
              const title = t(`detail.usage.${id}`);
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
                      ceilings={id === 'connections' ? drawn : []}
                      events={events}
                    />
                  </Suspense>
                </div>
              );
            })}
            <Text as="p" variant="body-small" color="secondary">
              {[
                t('detail.usage.step', { count: value.stepMinutes }),
                ...above,
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
            <Disclosure label={t('detail.usage.table')}>
              <SmallTable
                label={t('detail.usage.table')}
                columns={[
                  { id: 'at', label: t('detail.usage.at') },
                  ...columns.map(({ figure, label }) => ({
                    id: figure,
                    label,
                    isNumber: true,
                  })),
                ]}
                rows={value.slices.map(slice => ({
                  id: slice.at,
                  cells: [
                    formatMoment(slice.at, { locale }),
                    ...columns.map(({ figure }) => {
                      const number = slice[figure];
                      return number === undefined
                        ? t('notKnown')
                        : formatCount(number, { locale });
                    }),
                  ],
                }))}
              />
            </Disclosure>
          </>
        )}
      </Flex>
    </Section>
  );
}
