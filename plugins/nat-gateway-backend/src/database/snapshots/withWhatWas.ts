import type {
  ObservedGateway,
  SnatMeasurement,
} from 'backstage-plugin-nat-gateway-common';

/** Figures of a time when another resource had this id are left out. */
function ofThisOne(
  measurement: SnatMeasurement | undefined,
  madeAnewAt: string | undefined,
): SnatMeasurement | undefined {
  if (!measurement || madeAnewAt === undefined) return measurement;
  const { failureWindow, peakWindow, ...rest } = measurement;
  if (peakWindow.start >= madeAnewAt && failureWindow.start >= madeAnewAt) {
    return measurement;
  }
  const {
    attemptedConnections,
    failedConnections,
    failingSince,
    newestFailureAt,
    peakTcpAttemptsPerSecond,
    peakTcpConnections,
    peakUdpAttemptsPerSecond,
    peakUdpConnections,
    recentAttemptedConnections,
    recentFailedConnections,
    ...others
  } = rest;
  return {
    ...others,
    peakWindow,
    failureWindow,
    // The figures of the last hour.
    ...(peakWindow.start >= madeAnewAt && {
      peakTcpAttemptsPerSecond,
      peakTcpConnections,
      peakUdpAttemptsPerSecond,
      peakUdpConnections,
      recentAttemptedConnections,
      recentFailedConnections,
    }),
    ...(failureWindow.start >= madeAnewAt && {
      attemptedConnections,
      failedConnections,
      failingSince,
      newestFailureAt,
    }),
  };
}

/**
 * A gateway as it was just observed, with what was known of it: its last figures where none could be
 * read now. Of another resource of the same id nothing is kept.
 *
 * @internal
 */
export function withWhatWas(
  gateway: ObservedGateway,
  options: {
    /** Of the same id, as the collection before reported it. */
    readonly before?: ObservedGateway;
    /** ISO 8601: when the collection before ended. */
    readonly beforeAt?: string;
  },
): ObservedGateway {
  const { before, beforeAt } = options;
  const guid = gateway.facts?.resourceGuid;
  const guidBefore = before?.facts?.resourceGuid;
  const isAnother =
    guid !== undefined && guidBefore !== undefined && guid !== guidBefore;
  const madeAnewAt = isAnother ? beforeAt : before?.facts?.madeAnewAt;
  const measurement = ofThisOne(gateway.measurement, madeAnewAt);
  const last = isAnother
    ? undefined
    : before?.measurementWas ?? before?.measurement;
  const isMissing = gateway.facts?.figuresNotRead !== undefined;
  return {
    ...gateway,
    measurement,
    ...(isMissing && last && { measurementWas: last }),
    ...(gateway.facts && {
      facts: { ...gateway.facts, ...(madeAnewAt && { madeAnewAt }) },
    }),
  };
}
