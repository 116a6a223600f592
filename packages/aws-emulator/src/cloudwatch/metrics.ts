import { connectionRate, createNoise } from 'emulator-kit';
import { z } from 'zod/v3';
import type { Cloud } from '../cloud/Cloud';
import { parseJson } from '../server/parseJson';
import type { Item, State } from '../state/State';

/** The identity of a metric: a metric with other dimensions is another metric. @public */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

const minute = 60_000;
/** Two weeks of minutes. */
const minutesLimit = 20_160;

const keyOf = ({ namespace, name, dimensions }: MetricName) =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort()]);

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
const entrySchema = z
  .object({
    _aws: z.object({
      Timestamp: z.number().optional(),
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.string().min(1),
          Dimensions: z.array(z.array(z.string())).default([[]]),
          Metrics: z.array(z.object({ Name: z.string().min(1) })),
        }),
      ),
    }),
  })
  .catchall(z.unknown());

/** The values of metrics, by the minute. @internal */
export class MetricStore {
  readonly #series = new Map<string, Map<number, number[]>>();

  add(
    metric: MetricName,
    point: { readonly at: Date; readonly value: number },
  ): void {
    const key = keyOf(metric);
    const series = this.#series.get(key) ?? new Map<number, number[]>();
    this.#series.set(key, series);
    const start = Math.floor(point.at.getTime() / minute) * minute;
    series.set(start, [...(series.get(start) ?? []), point.value]);
    if (series.size > minutesLimit) {
      series.delete([...series.keys()][0]);
    }
  }

  /** The metrics that have values. */
  list(): readonly MetricName[] {
    return [...this.#series.keys()].map(key => {
      const [namespace, name, pairs] = JSON.parse(key);
      return { namespace, name, dimensions: Object.fromEntries(pairs) };
    });
  }

  /** The values of a minute, by its start in milliseconds. */
  values(metric: MetricName, start: number): readonly number[] {
    return this.#series.get(keyOf(metric))?.get(start) ?? [];
  }

  /** Reads a log line of a function: a line in the embedded metric format adds its metrics, any other line adds none. */
  readLog(line: string, options: { readonly now: Date }): void {
    // Most lines are not JSON.
    const { success, data } = entrySchema.safeParse(parseJson(line));
    if (!success) {
      return;
    }
    const entry: Readonly<Record<string, unknown>> = data;
    const { Timestamp, CloudWatchMetrics: directives } = data._aws;
    const at = new Date(Timestamp ?? options.now);
    for (const { Namespace: namespace, Dimensions, Metrics } of directives) {
      for (const names of Dimensions.length > 0 ? Dimensions : [[]]) {
        const pairs = names.map(each => [each, String(entry[each])]);
        const dimensions = Object.fromEntries(pairs);
        for (const { Name: name } of Metrics) {
          [entry[name]]
            .flat()
            .filter(value => typeof value === 'number')
            .forEach(value =>
              this.add({ namespace, name, dimensions }, { at, value }),
            );
        }
      }
    }
  }
}

/** The value of a statistic of a metric from a time up to, not including, another; `undefined` when there is no data. @internal */
export function readMetric(
  { metrics, state }: Cloud,
  metric: MetricName & {
    readonly from: number;
    readonly to: number;
    readonly statistic: string;
  },
): number | undefined {
  const values: number[] = [];
  const first = Math.ceil(metric.from / minute) * minute;
  for (let start = first; start < metric.to; start += minute) {
    values.push(...metrics.values(metric, start));
    const computed = trafficValue(state, metric, Math.floor(start / minute));
    if (computed !== undefined) {
      values.push(computed);
    }
  }
  return values.length > 0 ? statisticOf(values, metric.statistic) : undefined;
}

/** `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`. */
function statisticOf(
  values: readonly number[],
  statistic: string,
): number | undefined {
  const sum = values.reduce((total, each) => total + each, 0);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (Number(statistic.slice(1)) / 100) * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const known: Readonly<Record<string, number | undefined>> = {
    Average: sum / values.length,
    Sum: sum,
    Minimum: sorted[0],
    Maximum: sorted.at(-1),
    SampleCount: values.length,
  };
  return known[statistic] ?? low + (sorted[Math.ceil(at)] - low) * (at % 1);
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html: "up to 55,000 simultaneous connections to each unique destination" per address. */
const connectionsPerAddress = 55_000;

/**
 * The metric of a NAT gateway for a minute, computed from the traffic in the scenario; `undefined` if it is not such a metric.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html
 */
function trafficValue(
  state: State,
  metric: MetricName,
  at: number,
): number | undefined {
  const { NatGatewayId: id = '', ...others } = metric.dimensions;
  const traffic = state.traffic.get(id);
  const gateway = state.natGateways.get(id);
  if (
    metric.namespace !== 'AWS/NATGateway' ||
    Object.keys(others).length > 0 ||
    !traffic ||
    gateway?.state !== 'available'
  ) {
    return undefined;
  }
  const addresses = gateway.addresses.length;
  return valuesOf(traffic, { at, addresses })[metric.name];
}

function valuesOf(
  traffic: Item<'traffic'>,
  options: { readonly at: number; readonly addresses: number },
): Readonly<Record<string, number>> {
  const { at, addresses } = options;
  const noise = createNoise(1, { key: traffic.natGateway })(at);
  const attempted = Math.round(
    connectionRate(traffic.model, at) * (1 + noise * traffic.noise),
  );
  const holding = Math.max(1 / 60, traffic.connectionSeconds / 60);
  const toTop = attempted * traffic.topDestinationShare;
  const roomForTop = (connectionsPerAddress * addresses) / holding;
  const failed = Math.max(0, Math.round(toTop - roomForTop));
  const established = attempted - failed;
  return {
    ActiveConnectionCount: Math.round(established * holding),
    ConnectionAttemptCount: attempted,
    ConnectionEstablishedCount: established,
    ErrorPortAllocation: failed,
    IdleTimeoutCount: 0,
    PacketsDropCount: 0,
    BytesOutToDestination: established * traffic.bytesOut,
    BytesInFromDestination: established * traffic.bytesIn,
  };
}
