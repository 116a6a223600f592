import type { GatewayUsage } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { usageFigures, type UsageFigure } from './usageFigures';

/**
 * A point of a chart; a figure that is not known is `null`, where the line breaks.
 *
 * @internal
 */
export type UsagePoint = Readonly<Record<UsageFigure, number | null>> & {
  /** Milliseconds since 1970. */
  readonly at: number;
};

/**
 * The points of a series. Where steps are left out, because nothing was collected, one empty point
 * stands, so that no line is drawn across what is not known.
 *
 * @internal
 */
export function pointsOf(
  slices: GatewayUsage['slices'],
  options: { readonly stepMinutes: number },
): readonly UsagePoint[] {
  const step = options.stepMinutes * 60_000;
  const pointAt = (at: number, slice?: GatewayUsage['slices'][number]) =>
    ({
      at,
      ...Object.fromEntries(
        Object.entries(usageFigures).map(([figure, valueOf]) => [
          figure,
          (slice && valueOf(slice, 60 * options.stepMinutes)) ?? null,
        ]),
      ),
    } as UsagePoint);
  return slices.flatMap((slice, index) => {
    const at = Date.parse(slice.at);
    const before = index > 0 ? Date.parse(slices[index - 1].at) : at - step;
    return at - before > step
      ? [pointAt(before + step), pointAt(at, slice)]
      : [pointAt(at, slice)];
  });
}
