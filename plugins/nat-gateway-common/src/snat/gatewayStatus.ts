import type { GatewayStatus } from '../model/GatewayStatus';
import type { ObservedGateway } from '../model/NatGateway';
import type { SnatUsage } from '../model/SnatUsage';
import { checkFigures } from './checkFigures';
import { isFailingRecently } from './isFailingRecently';
import { statusThresholds } from './statusThresholds';

// A gateway is in these states for a minute whenever somebody changes it, and carries flows meanwhile.
const inTransition = ['updating', 'creating'];

/**
 * The one word for how a gateway is, the worst that has evidence:
 * `exhausted` (connections fail now), `degraded` (datapath or provisioning), `atRisk` (near a named
 * ceiling, or failures earlier in the window), else `healthy`, but only when connections and
 * failures were both reported and the data is not stale; what is not known is `unknown`.
 *
 * @throws InputError when a figure is negative, NaN or absurd.
 * @public
 */
export function gatewayStatus(
  gateway: Pick<ObservedGateway, 'provisioningState'>,
  usage: SnatUsage | undefined,
  options?: { readonly stale?: boolean },
): GatewayStatus {
  if (usage) checkFigures('usage', usage);
  const state = gateway.provisioningState.toLowerCase();
  if (usage && isFailingRecently(usage)) return 'exhausted';
  if (state !== 'succeeded' && !inTransition.includes(state)) return 'degraded';
  if (!usage) return 'unknown';
  const availability = usage.datapathAvailabilityPercent;
  if (
    availability !== undefined &&
    availability < statusThresholds.degradedAvailabilityPercent
  ) {
    return 'degraded';
  }
  const fullest = Math.max(usage.ofInventory ?? 0, usage.ofOneDestination ?? 0);
  if (fullest >= statusThresholds.atRiskRatio || usage.failedConnections) {
    return 'atRisk';
  }
  const known =
    usage.peakConnections !== undefined &&
    usage.ofInventory !== undefined &&
    usage.failedConnections !== undefined;
  return known && !options?.stale ? 'healthy' : 'unknown';
}
