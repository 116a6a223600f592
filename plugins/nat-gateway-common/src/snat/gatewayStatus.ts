import type { GatewayState } from '../model/GatewayState';
import type { GatewayStatus } from '../model/GatewayStatus';
import type { SnatUsage } from '../model/SnatUsage';
import { checkFigures } from './checkFigures';
import { destinationShare } from './destinationShare';
import { failureCause } from './failureCause';
import { isFailingRecently } from './isFailingRecently';
import { statusThresholds } from './statusThresholds';

/**
 * The one word for how a gateway is, the worst that has evidence:
 * `exhausted` (connections fail now for want of ports, or at the limit of connections), `degraded`
 * (datapath or provisioning, or connections fail though ports are free), `atRisk` (near a named
 * ceiling, or failures earlier in the window), else `healthy`, but only when failures are known and so is
 * the use of ports, or of a ceiling that the cloud itself counts against, and the data is not stale; what is
 * not known is `unknown`. Near the ceiling of one destination nothing is at risk where past days prove that no
 * destination takes that much; a few failures among thousands that succeeded prove nothing.
 *
 * @throws InputError when a figure is negative, NaN or absurd.
 * @public
 */
export function gatewayStatus(
  gateway: { readonly state: GatewayState },
  usage: SnatUsage | undefined,
  options?: { readonly stale?: boolean },
): GatewayStatus {
  if (usage) checkFigures('usage', usage);
  const cause = usage && failureCause(usage);
  const isCounted = cause !== undefined && cause !== 'few';
  const failsNow = isCounted && isFailingRecently(usage!);
  if (failsNow && (cause === 'ports' || cause === 'connectionLimit')) {
    return 'exhausted';
  }
  const { state } = gateway;
  if (state === 'failed' || state === 'deleting') return 'degraded';
  if (!usage) return 'unknown';
  const { atRiskRatio, degradedAvailabilityPercent } = statusThresholds;
  const availability = usage.datapathAvailabilityPercent;
  if (
    failsNow ||
    (availability !== undefined && availability < degradedAvailabilityPercent)
  ) {
    return 'degraded';
  }
  const { atMost, isProvenSafe } = destinationShare(usage);
  const isNearLimit = usage.utilisations.some(
    ({ basis, of, used }) =>
      (basis === 'measured' || basis === 'atMost') && used / of >= atRiskRatio,
  );
  if (
    isCounted ||
    isNearLimit ||
    ((atMost ?? 0) >= atRiskRatio && !isProvenSafe)
  ) {
    return 'atRisk';
  }
  const known =
    usage.utilisations.some(
      ({ basis }) => basis === 'measured' || basis === 'ifOneDestination',
    ) && usage.failedConnections !== undefined;
  return known && !options?.stale && state !== 'unknown'
    ? 'healthy'
    : 'unknown';
}
