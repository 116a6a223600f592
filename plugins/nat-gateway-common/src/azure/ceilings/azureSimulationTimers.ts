import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { azureSnatTimers } from '../limits/azureSnatTimers';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';

/**
 * The timers of Azure NAT gateways. Azure says that they may change and that nothing should depend
 * on them.
 *
 * @public
 */
export const azureSimulationTimers = {
  ...azureSnatTimers,
  udpIdleTimeoutMinutes: azureNatGatewayLimits.udpIdleTimeoutMinutes,
} as const satisfies SimulationTimers;
