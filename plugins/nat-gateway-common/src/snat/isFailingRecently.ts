import type { SnatMeasurement } from '../model/SnatUsage';
import { checkFigures } from './checkFigures';
import { statusThresholds } from './statusThresholds';

/**
 * Whether connections failed in the last hour of the failure window. The window's end is the
 * measurement's own clock, so old data judges itself. Failures without a date count as recent.
 *
 * @throws InputError when the count is negative, NaN or absurd.
 * @public
 */
export function isFailingRecently(
  measurement: Pick<
    SnatMeasurement,
    'failedConnections' | 'failureWindow' | 'newestFailureAt'
  >,
): boolean {
  const { failedConnections, failureWindow, newestFailureAt } = measurement;
  checkFigures('measurement', { failedConnections });
  if (!failedConnections) return false;
  if (newestFailureAt === undefined) return true;
  const ageMinutes =
    (Date.parse(failureWindow.end) - Date.parse(newestFailureAt)) / 60_000;
  return !(ageMinutes > statusThresholds.failingRecentlyMinutes);
}
