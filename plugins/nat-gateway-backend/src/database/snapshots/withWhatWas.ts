import type {
  ObservedGateway,
  SnatMeasurement,
} from 'backstage-plugin-nat-gateway-common';
import { ofThisGateway } from './ofThisGateway';

type Figure = keyof SnatMeasurement;

/** What one call of the cloud gives; the first are those that tell whether it gave any. */
const calls = {
  connections: ['peakTcpConnections', 'peakUdpConnections'],
  failures: [
    'attemptedConnections',
    'failedConnections',
    'recentAttemptedConnections',
    'recentFailedConnections',
    'peakTcpAttemptsPerSecond',
    'peakUdpAttemptsPerSecond',
    'failingSince',
    'newestFailureAt',
  ],
  availability: ['datapathAvailabilityPercent'],
} as const satisfies Readonly<Record<string, readonly Figure[]>>;

const isEmpty = (measurement: object) => Object.keys(measurement).length === 0;

/** The newest figures of each call that were read, which may be of several collections. */
function newestOf({
  measurement,
  measurementWas,
}: ObservedGateway): SnatMeasurement | undefined {
  const sources = [measurement, measurementWas].flatMap(each => each ?? []);
  const sourceOf = (figures: readonly Figure[]) =>
    sources.find(source => figures.some(each => source[each] !== undefined));
  const connections = sourceOf(calls.connections);
  const failures = sourceOf(calls.failures);
  const availability = sourceOf(calls.availability);
  const any = connections ?? failures ?? availability;
  if (!any) return undefined;
  const figures = Object.fromEntries(
    (
      [
        [connections, calls.connections],
        [failures, calls.failures],
        [availability, calls.availability],
      ] as const
    ).flatMap(([source, names]) =>
      names.flatMap(name =>
        source?.[name] === undefined ? [] : [[name, source[name]]],
      ),
    ),
  );
  const isOfOne = [connections, failures, availability].every(
    source => !source || source === any,
  );
  return {
    ...figures,
    peakWindow: (connections ?? any).peakWindow,
    failureWindow: (failures ?? any).failureWindow,
    ...(isOfOne &&
      any.newestSampleAt && { newestSampleAt: any.newestSampleAt }),
  };
}

/**
 * A gateway as it was just observed, with what was known of it: its last figures where some could not
 * be read now. Of another resource of the same id nothing is kept.
 *
 * @internal
 */
export function withWhatWas(
  gateway: ObservedGateway,
  options: {
    /** Of the same id, as the collection before reported it. */
    readonly before?: ObservedGateway;
    /** ISO 8601: until then another resource had this id. */
    readonly since?: string;
  },
): ObservedGateway {
  const { before, since } = options;
  const guid = gateway.facts?.resourceGuid;
  const isAnother =
    guid !== undefined &&
    before?.facts?.resourceGuid !== undefined &&
    guid !== before.facts.resourceGuid;
  const last = before && !isAnother ? newestOf(before) : undefined;
  const isMissing = !isEmpty(gateway.facts?.figuresNotRead ?? {});
  return {
    ...ofThisGateway(gateway, { since }),
    ...(isMissing && last && { measurementWas: last }),
  };
}
