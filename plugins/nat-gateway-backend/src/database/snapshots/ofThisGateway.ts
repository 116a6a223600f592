import type {
  ObservedGateway,
  SnatMeasurement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

function measuredSince(
  measurement: SnatMeasurement,
  since: string,
): SnatMeasurement | undefined {
  const { failureWindow, peakWindow } = measurement;
  const isOfHour = peakWindow.start >= since;
  const isOfDay = failureWindow.start >= since;
  if (isOfHour && isOfDay) return measurement;
  if (!isOfHour && !isOfDay) return undefined;
  const {
    attemptedConnections,
    failedConnections,
    failingSince,
    newestFailureAt,
    ...ofHour
  } = measurement;
  return isOfHour
    ? ofHour
    : {
        peakWindow,
        failureWindow,
        attemptedConnections,
        failedConnections,
        failingSince,
        newestFailureAt,
      };
}

/**
 * A gateway without the figures of a time when another resource had its id: metrics are kept by id, and
 * a window that reaches back to the other one is not this one's.
 *
 * @internal
 */
export function ofThisGateway(
  gateway: ObservedGateway,
  { since }: { readonly since: string | undefined },
): ObservedGateway {
  if (since === undefined) return gateway;
  const { facts, measurement } = gateway;
  const { packets, ...otherFacts } = facts ?? {};
  return {
    ...gateway,
    measurement: measurement && measuredSince(measurement, since),
    ...(facts && {
      facts: {
        ...otherFacts,
        ...(packets && packets.window.start >= since && { packets }),
      },
    }),
  };
}
