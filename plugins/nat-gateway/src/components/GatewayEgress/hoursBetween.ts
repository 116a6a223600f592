/**
 * Whole hours of a window, at least 1.
 *
 * @internal
 */
export function hoursBetween(window: {
  readonly start: string;
  readonly end: string;
}): number {
  const milliseconds =
    new Date(window.end).getTime() - new Date(window.start).getTime();
  return Math.max(1, Math.round(milliseconds / 3_600_000));
}
