import { notImplemented } from '../arm/notImplemented';
import { AzureError } from '../errors/AzureError';
import { metricFamilies } from './metricFamilies';
import type { MetricFamily } from './MetricFamily';
import type { MetricQuery } from './MetricQuery';

const intervalMinutes: Readonly<Record<string, number>> = {
  PT1M: 1,
  PT5M: 5,
  PT15M: 15,
  PT30M: 30,
  PT1H: 60,
  PT6H: 360,
  PT12H: 720,
  P1D: 1440,
};
const aggregations = ['total', 'average', 'minimum', 'maximum', 'count'];
/** Azure Monitor keeps platform metrics 93 days. */
const longestMilliseconds = 93 * 86_400_000;

/**
 * Reads the parameters of a metrics request, single or batch, whose names may come in any case and with or without `$`.
 *
 * @internal
 */
export function readMetricQuery(
  url: URL,
  options: {
    readonly now: Date;
    /** The type of the resource in the path; a batch names it as `metricnamespace`. */
    readonly type?: string;
  },
): MetricQuery {
  const parameters = new Map(
    [...url.searchParams].map(([key, value]) => [
      key.toLowerCase().replace(/^\$/, ''),
      value,
    ]),
  );
  refuseUnsupported(parameters);
  const { start, end } = readTimespan(parameters, options.now);
  const interval = parameters.get('interval') ?? 'PT1M';
  const minutes =
    interval.toUpperCase() === 'FULL'
      ? Math.ceil((end.getTime() - start.getTime()) / 60_000)
      : intervalMinutes[interval.toUpperCase()];
  if (!minutes) {
    throw new AzureError('UnknownInterval', {
      interval,
      supported: Object.values(intervalMinutes).map(timeSpan).join(','),
    });
  }
  const namespace = parameters.get('metricnamespace') ?? options.type ?? '';
  const family = metricFamilies.find(
    ({ type }) => type.toLowerCase() === namespace.toLowerCase(),
  );
  if (!family) {
    throw notImplemented(
      `The emulator has metrics of ${metricFamilies
        .map(({ type }) => type)
        .join(' and ')} only, not of '${namespace}'.`,
    );
  }
  const metrics = (parameters.get('metricnames') ?? family.metrics[0].name)
    .split(',')
    .map(name => findMetric(family, name.trim()));
  const asked = (parameters.get('aggregation') ?? '')
    .toLowerCase()
    .split(',')
    .map(text => text.trim())
    .filter(Boolean);
  const unknown = asked.find(name => !aggregations.includes(name));
  if (unknown) {
    throw refuse(
      `The aggregation '${unknown}' is not valid; valid aggregations: ${aggregations.join(
        ', ',
      )}.`,
    );
  }
  const top = Number(parameters.get('top') ?? 10);
  if (!Number.isInteger(top) || top < 1) {
    throw refuse(`The parameter top must be a positive whole number.`);
  }
  return {
    start,
    end,
    interval,
    intervalMinutes: minutes,
    family,
    metrics,
    aggregations: asked,
    filter: parameters.get('filter'),
    top,
    orderBy: readOrder(parameters.get('orderby')),
  };
}

/** What would change the answer and is not there. */
function refuseUnsupported(parameters: ReadonlyMap<string, string>): void {
  const resultType = parameters.get('resulttype') ?? 'Data';
  if (resultType.toLowerCase() !== 'data' || parameters.get('rollupby')) {
    throw notImplemented(
      'The emulator answers metrics with their data and without rolling up: leave resultType and rollupby out.',
    );
  }
}

/** Assumed: ascending when nothing is said. */
function readOrder(text: string | undefined): MetricQuery['orderBy'] {
  if (!text?.trim()) {
    return undefined;
  }
  const [, word, direction = 'asc'] =
    /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text) ?? [];
  const aggregation = word?.toLowerCase().replace(/^sum$/, 'total');
  if (!aggregations.includes(aggregation)) {
    throw refuse(
      `The parameter orderby is '${text}' and must be an aggregation (sum, ${aggregations.join(
        ', ',
      )}) with asc or desc.`,
    );
  }
  return { aggregation, isAscending: direction.toLowerCase() === 'asc' };
}

function readTimespan(
  parameters: ReadonlyMap<string, string>,
  now: Date,
): { readonly start: Date; readonly end: Date } {
  const [from, to] = (parameters.get('timespan') ?? '').split('/');
  const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(from);
  const end = new Date(parameters.get('endtime') ?? (to || now));
  const lengthMilliseconds = duration
    ? ((Number(duration[1] ?? 0) * 24 + Number(duration[2] ?? 0)) * 60 +
        Number(duration[3] ?? 0)) *
      60_000
    : 3_600_000;
  const startText =
    parameters.get('starttime') ?? (duration ? undefined : from || undefined);
  const start = startText
    ? new Date(startText)
    : new Date(end.getTime() - lengthMilliseconds);
  if (end.getTime() < now.getTime() - longestMilliseconds) {
    throw new AzureError('MetricsOutOfRetention', { end: timeOf(end) });
  }
  const length = end.getTime() - start.getTime();
  if (!(length > 0) || length > longestMilliseconds) {
    throw refuse(
      `The time range from '${startText ?? from}' to '${
        parameters.get('endtime') ?? to ?? 'now'
      }' is not valid: it must end after it begins and span at most 93 days.`,
    );
  }
  return { start, end };
}

function findMetric(family: MetricFamily, name: string) {
  const metric = family.metrics.find(
    candidate => candidate.name.toLowerCase() === name.toLowerCase(),
  );
  if (!metric) {
    const [provider, type] = family.type.split('/');
    throw new AzureError('UnknownMetric', {
      provider,
      type,
      metric: name,
      metrics: family.metrics.map(candidate => candidate.name).join(','),
    });
  }
  return metric;
}

function refuse(reason: string) {
  return new AzureError('MetricQueryInvalid', { reason });
}

/** As Azure Monitor writes it in its errors: `1.00:00:00` is a day. */
function timeSpan(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return hours >= 24
    ? `${hours / 24}.00:00:00`
    : `${two(hours)}:${two(minutes % 60)}:00`;
}

/** Quoted: `6/1/2020 12:00:00 AM`. */
function timeOf(date: Date): string {
  return date
    .toLocaleString('en-US', { timeZone: 'UTC' })
    .replace(',', '')
    .replace(/\u202f/g, ' ');
}
