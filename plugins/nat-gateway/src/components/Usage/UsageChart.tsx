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
import { formatMoment } from '../../format/formatMoment';
import { useLocale } from '../../words/useLocale';
import type { ChartLine } from './ChartLine';
import { formatUsage } from './formatUsage';
import type { UsagePoint } from './pointsOf';
import type { UsageChartSpec } from './usageCharts';

const useStyles = makeStyles({
  chart: {
    height: 220,
    fontSize: 'var(--bui-font-size-1)',
    '& .recharts-legend-item-text': {
      color: 'var(--bui-fg-primary) !important',
    },
  },
});

const tickLook = { fill: 'var(--bui-fg-secondary)' };

/**
 * Figures over time with the ceilings drawn in and changes marked; for the eye, as a table of the same
 * figures stands behind it.
 *
 * @internal
 */
export default function UsageChart(props: {
  readonly label: string;
  readonly points: readonly UsagePoint[];
  readonly lines: readonly ChartLine[];
  readonly unit: UsageChartSpec['unit'];
  readonly ceilings: UsageChartSpec['ceilings'];
  /** Milliseconds since 1970. */
  readonly events: readonly number[];
}) {
  const classes = useStyles();
  const locale = useLocale();
  const { points, lines, unit, ceilings, events, label } = props;
  const from = points[0].at;
  const to = points[points.length - 1].at;
  const isDays = to - from > 2 * 86_400_000;
  const tick = new Intl.DateTimeFormat(
    locale,
    isDays
      ? { day: 'numeric', month: 'short' }
      : { hour: '2-digit', minute: '2-digit' },
  );
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' });
  const tickOf = (value: number) =>
    unit === 'count'
      ? compact.format(value)
      : formatUsage(value, { unit, locale });
  const top = Math.max(
    unit === 'percent' ? 100 : 0,
    ...ceilings.map(({ value }) => value),
  );
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={[...points]}
          syncId="usage"
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={[from, to]}
            minTickGap={48}
            tickFormatter={at => tick.format(at)}
            tick={tickLook}
            stroke="var(--bui-border-2)"
          />
          <YAxis
            width={unit === 'bits' ? 72 : 56}
            // Without a height, nothing but zeros would stand half-way up.
            domain={[0, (most: number) => Math.max(most, top, 1)]}
            tickFormatter={tickOf}
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
            labelFormatter={at =>
              formatMoment(new Date(Number(at)).toISOString(), { locale })
            }
            formatter={value => formatUsage(Number(value), { unit, locale })}
          />
          <Legend />
          {ceilings.map(ceiling => (
            <ReferenceLine
              key={ceiling.label}
              y={ceiling.value}
              stroke="var(--bui-fg-warning)"
              strokeDasharray="6 3"
              label={{
                value: ceiling.label,
                position: 'insideTopLeft',
                fill: 'var(--bui-fg-primary)',
              }}
            />
          ))}
          {events.map(at => (
            <ReferenceLine
              key={at}
              x={at}
              stroke="var(--bui-fg-secondary)"
              strokeDasharray="2 2"
            />
          ))}
          {lines.map(line => (
            <Line
              key={line.figure}
              dataKey={line.figure}
              name={line.label}
              type="linear"
              dot={false}
              isAnimationActive={false}
              stroke={`var(--bui-fg-${line.tone})`}
              strokeWidth={2}
              strokeDasharray={line.isDashed ? '5 4' : undefined}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
