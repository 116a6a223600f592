import type {
  ObservedGateway,
  SnatMeasurement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

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
  utilisations: ['utilisations'],
} as const satisfies Readonly<Record<string, readonly Figure[]>>;

/**
 * The newest figures of each call that were read, which may be of several collections; undefined where
 * none was.
 *
 * @internal
 */
export function newestFigures({
  measurement,
  measurementWas,
}: Pick<ObservedGateway, 'measurement' | 'measurementWas'>):
  | SnatMeasurement
  | undefined {
  const sources = [measurement, measurementWas].flatMap(each => each ?? []);
  const sourceOf = (figures: readonly Figure[]) =>
    sources.find(source => figures.some(each => source[each] !== undefined));
  const connections = sourceOf(calls.connections);
  const failures = sourceOf(calls.failures);
  const availability = sourceOf(calls.availability);
  const utilisations = sourceOf(calls.utilisations);
  const any = connections ?? failures ?? availability ?? utilisations;
  if (!any) return undefined;
  const figures = Object.fromEntries(
    (
      [
        [connections, calls.connections],
        [failures, calls.failures],
        [availability, calls.availability],
        [utilisations, calls.utilisations],
      ] as const
    ).flatMap(([source, names]) =>
      names.flatMap(name =>
        source?.[name] === undefined ? [] : [[name, source[name]]],
      ),
    ),
  );
  const isOfOne = [connections, failures, availability, utilisations].every(
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
