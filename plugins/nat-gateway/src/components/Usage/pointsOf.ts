import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A point of a chart; a figure that is not known is `null`, where the line breaks.
 *
 * @internal
 */
export interface UsagePoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly peakTcpConnections: number | null;
  readonly peakUdpConnections: number | null;
  readonly attemptedConnections: number | null;
  readonly failedConnections: number | null;
}

const pointAt = (at: number, slice?: UsageSlice): UsagePoint => ({
  at,
  peakTcpConnections: slice?.peakTcpConnections ?? null,
  peakUdpConnections: slice?.peakUdpConnections ?? null,
  attemptedConnections: slice?.attemptedConnections ?? null,
  failedConnections: slice?.failedConnections ?? null,
});

/**
 * The points of a series. Where steps are left out, because nothing was collected, one empty point
 * stands, so that no line is drawn across what is not known.
 *
 * @internal
 */
export function pointsOf(
  slices: readonly UsageSlice[],
  options: { readonly stepMinutes: number },
): readonly UsagePoint[] {
  const step = options.stepMinutes * 60_000;
  return slices.flatMap((slice, index) => {
    const at = Date.parse(slice.at);
    const before = index > 0 ? Date.parse(slices[index - 1].at) : at - step;
    return at - before > step
      ? [pointAt(before + step), pointAt(at, slice)]
      : [pointAt(at, slice)];
  });
}
