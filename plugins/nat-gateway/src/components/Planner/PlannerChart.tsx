import { makeStyles } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '../../format/formatCount';
import { usePageWords } from '../../words/usePageWords';
import type { SimulatedWay } from './SimulatedWay';

const useStyles = makeStyles({
  chart: {
    height: 300,
    fontSize: 'var(--bui-font-size-1)',
    '& .recharts-legend-item-text': {
      color: 'var(--bui-fg-primary) !important',
    },
  },
});

const tickLook = { fill: 'var(--bui-fg-secondary)' };
const tones = { natGateway: 'info', loadBalancer: 'danger' } as const;
/** A ceiling further above than this would press the lines to the ground. */
const FAR = 3;

/**
 * Ports in use of both ways out laid over each other, with the ceilings that are near; for the eye, as a table
 * stands behind it.
 *
 * @internal
 */
export default function PlannerChart(props: {
  readonly label: string;
  readonly ways: readonly SimulatedWay[];
}) {
  const classes = useStyles();
  const { t, locale } = usePageWords();
  const { label, ways } = props;
  const { intervalSeconds, series } = ways[0].result;
  const points = series.peakPorts.map((_, at) => ({
    minute: ((at + 1) * intervalSeconds) / 60,
    ...Object.fromEntries(
      ways.map(({ id, result }) => [id, result.series.peakPorts[at]]),
    ),
  }));
  const most = Math.max(...ways.map(({ result }) => result.peakPorts));
  const near = ways.filter(({ result }) => result.inventoryPorts < most * FAR);
  const top = Math.max(
    most,
    ...near.map(({ result }) => result.inventoryPorts),
  );
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' });
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
          <XAxis
            dataKey="minute"
            type="number"
            domain={[0, 60]}
            ticks={[0, 15, 30, 45, 60]}
            tickFormatter={number => t('planner.minutes', { number })}
            tick={tickLook}
            stroke="var(--bui-border-2)"
          />
          <YAxis
            width={56}
            domain={[0, top]}
            tickFormatter={value => compact.format(value)}
            tick={tickLook}
            stroke="var(--bui-border-2)"
          />
          <Tooltip
            isAnimationActive={false}
            contentStyle={{
              color: 'var(--bui-fg-primary)',
              backgroundColor: 'var(--bui-bg-popover)',
              borderColor: 'var(--bui-border-1)',
            }}
            labelFormatter={number =>
              t('planner.minutes', { number: String(number) })
            }
            formatter={value => formatCount(Number(value), { locale })}
          />
          <Legend />
          {near.map(({ id, result }) => (
            <ReferenceLine
              key={id}
              y={result.inventoryPorts}
              stroke="var(--bui-fg-warning)"
              strokeDasharray={id === 'natGateway' ? '6 3' : '2 3'}
              label={{
                value: t('planner.ceilingOf', {
                  way: t(`planner.wayName.${id}`),
                  ports: formatCount(result.inventoryPorts, { locale }),
                }),
                position:
                  id === 'natGateway' ? 'insideTopLeft' : 'insideBottomRight',
                // Clear of the line where it rises at the start.
                offset: 14,
                fill: 'var(--bui-fg-primary)',
              }}
            />
          ))}
          {ways.map(({ id }) => (
            <Line
              key={id}
              dataKey={id}
              name={t(`planner.wayName.${id}`)}
              type="linear"
              dot={false}
              isAnimationActive={false}
              stroke={`var(--bui-fg-${tones[id]})`}
              strokeWidth={2}
              strokeDasharray={id === 'natGateway' ? undefined : '5 4'}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
