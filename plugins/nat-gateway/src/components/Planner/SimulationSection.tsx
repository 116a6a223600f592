import type { SimulationResult } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import { lazy, Suspense } from 'react';
import { formatCount } from '../../format/formatCount';
import { formatDate } from '../../format/formatDate';
import { formatMoney } from '../../format/formatMoney';
import { formatPercent } from '../../format/formatPercent';
import {
  Button,
  Disclosure,
  Flex,
  Notice,
  Section,
  Skeleton,
  SmallTable,
  Spread,
  Text,
  ToneText,
} from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import type { planOf } from './planOf';
import { useSimulations } from './useSimulations';

const PlannerChart = lazy(() => import('./PlannerChart'));

/** Of the points of an hour, those that a table can be read with. */
const EVERY = 12;

/**
 * An hour of the load on each way out: simulated while a slider moves, drawn over each other, with what it costs.
 *
 * @internal
 */
export function SimulationSection(props: {
  readonly plan: ReturnType<typeof planOf>;
}) {
  const { t, locale } = usePageWords();
  const { inputs, ways } = props.plan;
  const { results, progress, error, isCancelled, cancel, restart } =
    useSimulations(inputs);
  const count = (value: number) => formatCount(value, { locale });
  const failedOf = ({ attempted, failed }: SimulationResult) => {
    const words = t('planner.failedOf', {
      failed: count(failed),
      attempted: count(attempted),
    });
    return failed > 0 ? (
      <ToneText tone="danger" weight="bold">
        {words}
      </ToneText>
    ) : (
      words
    );
  };
  const simulated = ways.flatMap(({ id }, at) =>
    results?.[at] ? [{ id, result: results[at] }] : [],
  );
  const [first] = simulated;
  return (
    <Section title={t('planner.simulation')}>
      <Flex direction="column" gap="3">
        <Spread>
          <Text as="p" variant="body-small" color="secondary" role="status">
            {progress !== undefined &&
              t('planner.simulating', {
                percent: formatPercent(progress, { locale }),
              })}
            {isCancelled && t('planner.cancelled')}
          </Text>
          <Button
            size="small"
            variant="secondary"
            isDisabled={progress === undefined && !isCancelled && !error}
            onPress={progress === undefined ? restart : cancel}
          >
            {progress === undefined ? t('planner.again') : t('planner.cancel')}
          </Button>
        </Spread>
        {error && (
          <Notice tone="danger" title={t('planner.failed')}>
            <Text as="p" variant="body-small">
              {error.message}
            </Text>
          </Notice>
        )}
        {first ? (
          <Suspense fallback={<Skeleton width="100%" height={300} />}>
            <PlannerChart label={t('planner.chart')} ways={simulated} />
          </Suspense>
        ) : (
          <Skeleton width="100%" height={300} />
        )}
        <SmallTable
          label={t('planner.ways')}
          columns={[
            { id: 'way', label: t('planner.column.way') },
            ...(['peak', 'of', 'failed', 'cost'] as const).map(id => ({
              id,
              label: t(`planner.column.${id}`),
              isNumber: true,
              // The chart has it, too.
              isWide: id === 'of',
            })),
          ]}
          rows={ways.map(({ id, cost }, at) => {
            const result = results?.[at];
            return {
              id,
              cells: [
                t(`planner.wayName.${id}`),
                ...(result
                  ? [
                      count(result.peakPorts),
                      count(result.inventoryPorts),
                      failedOf(result),
                    ]
                  : ['…', '…', '…']),
                formatMoney(cost.total.typical, {
                  locale,
                  currency: cost.currency,
                }),
              ],
            };
          })}
        />
        <Text as="p" variant="body-small" color="secondary">
          {t('planner.cost', {
            date: formatDate(ways[0].cost.pricesReadAt, { locale }),
          })}
        </Text>
        {first && (
          <Disclosure label={t('planner.table')}>
            <SmallTable
              label={t('planner.chart')}
              columns={[
                { id: 'at', label: t('planner.column.at') },
                ...simulated.map(({ id }) => ({
                  id,
                  label: t(`planner.wayName.${id}`),
                  isNumber: true,
                })),
              ]}
              rows={first.result.series.peakPorts.flatMap((_, at) =>
                (at + 1) % EVERY === 0
                  ? [
                      {
                        id: String(at),
                        cells: [
                          count(((at + 1) * first.result.intervalSeconds) / 60),
                          ...simulated.map(({ result }) =>
                            count(
                              Math.max(
                                ...result.series.peakPorts.slice(
                                  at + 1 - EVERY,
                                  at + 1,
                                ),
                              ),
                            ),
                          ),
                        ],
                      },
                    ]
                  : [],
              )}
            />
          </Disclosure>
        )}
      </Flex>
    </Section>
  );
}
