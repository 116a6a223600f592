import type { SnatMeasurement } from '../model/SnatUsage';
import { statusThresholds } from './statusThresholds';

/**
 * Whether connections failed in the last hour of the failure window. The window's end is the
 * measurement's own clock, so old data judges itself. Failures without a date count as recent.
 *
 * @public
 */
export function isFailingRecently(
  measurement: Pick<
    SnatMeasurement,
    'failedConnections' | 'failureWindow' | 'newestFailureAt'
  >,
): boolean {
  const { failedConnections, failureWindow, newestFailureAt } = measurement;
  if (!failedConnections) return false;
  if (newestFailureAt === undefined) return true;
  const ageMinutes =
    (Date.parse(failureWindow.end) - Date.parse(newestFailureAt)) / 60_000;
  return !(ageMinutes > statusThresholds.failingRecentlyMinutes);
}
