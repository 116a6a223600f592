import type { SnatUsage } from '../model/SnatUsage';
import { checkFigures } from './checkFigures';
import { destinationShare } from './destinationShare';
import { isFailingRecently } from './isFailingRecently';
import { statusThresholds } from './statusThresholds';
import { utilisationRatio } from './utilisationRatio';

/**
 * What failed connections go with: `few` are no sign of anything, `platform` is a datapath that is
 * not available, `connectionLimit` are the most connections of a gateway, `portsFree` is
 * anything but ports, as even one destination that took all would have some left; else `ports`.
 *
 * @public
 */
export type FailureCause =
  | 'few'
  | 'platform'
  | 'connectionLimit'
  | 'portsFree'
  | 'ports';

/**
 * Why connections failed, as far as figures tell; undefined where none did.
 *
 * @throws InputError when a figure is negative, NaN or absurd.
 * @public
 */
export function failureCause(usage: SnatUsage): FailureCause | undefined {
  checkFigures('usage', usage);
  const { failedConnections, datapathAvailabilityPercent: available } = usage;
  if (!failedConnections) return undefined;
  const { atRiskRatio, degradedAvailabilityPercent, fewFailedRatio } =
    statusThresholds;
  const { recentAttemptedConnections = 0, recentFailedConnections } = usage;
  const recently = isFailingRecently(usage);
  const ratio =
    recently && recentFailedConnections && recentAttemptedConnections > 0
      ? recentFailedConnections / recentAttemptedConnections
      : usage.failedRatio;
  if (ratio !== undefined && ratio < fewFailedRatio) return 'few';
  if (available !== undefined && available < degradedAvailabilityPercent) {
    return 'platform';
  }
  if ((utilisationRatio(usage, 'connections') ?? 0) >= atRiskRatio) {
    return 'connectionLimit';
  }
  const { atMost } = destinationShare(usage);
  // Ports are those of the last hour: they say nothing of failures before it.
  return recently &&
    usage.portsInUse?.basis === 'busiestMinute' &&
    atMost !== undefined &&
    atMost < atRiskRatio
    ? 'portsFree'
    : 'ports';
}
