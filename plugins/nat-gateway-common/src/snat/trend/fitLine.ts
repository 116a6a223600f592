import type { DailyPeak } from './dailyPeaks';

/**
 * A straight line through daily peaks, by least squares.
 *
 * @internal
 */
export interface FittedLine {
  readonly meanDay: number;
  readonly meanValue: number;
  readonly slopePerDay: number;
  /** Sum of the squared distances of the days from their mean. */
  readonly spread: number;
  /** Standard deviation of the values about the line, widened when neighbours go together. */
  readonly residualDeviation: number;
  readonly degreesOfFreedom: number;
}

/**
 * Fits a line. Days that follow each other resemble each other, and then a line looks surer than it
 * is: the deviation is widened by the neighbours' correlation, √((1 + r) ÷ (1 − r)).
 *
 * @internal
 */
export function fitLine(points: readonly DailyPeak[]): FittedLine {
  const count = points.length;
  const meanDay = points.reduce((sum, { day }) => sum + day, 0) / count;
  const meanValue = points.reduce((sum, { value }) => sum + value, 0) / count;
  const spread = points.reduce((sum, { day }) => sum + (day - meanDay) ** 2, 0);
  const slopePerDay =
    points.reduce(
      (sum, { day, value }) => sum + (day - meanDay) * (value - meanValue),
      0,
    ) / spread;
  const residuals = points.map(
    ({ day, value }) => value - meanValue - slopePerDay * (day - meanDay),
  );
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const neighbours = residuals
    .slice(1)
    .reduce((sum, residual, index) => sum + residual * residuals[index]!, 0);
  // Rounding leaves a trace of squares on an exact line; it has no correlation to speak of.
  const exact = squares <= 1e-18 * count * Math.max(1, meanValue ** 2);
  const correlation = exact
    ? 0
    : Math.min(0.9, Math.max(0, neighbours / squares));
  const degreesOfFreedom = count - 2;
  return {
    meanDay,
    meanValue,
    slopePerDay,
    spread,
    residualDeviation: exact
      ? 0
      : Math.sqrt(
          ((squares / degreesOfFreedom) * (1 + correlation)) /
            (1 - correlation),
        ),
    degreesOfFreedom,
  };
}
