import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';

/**
 * How long a load balancer keeps a port. The idle timeout of its outbound rule ends UDP flows as well,
 * and frees their port. For a connection that no one answers Azure names no timer but that one.
 *
 * @internal
 */
export function loadBalancerTimers(options: {
  readonly tcpIdleSeconds: number;
}): SimulationTimers {
  const { finHoldSeconds, rstHoldSeconds } = azureLoadBalancerLimits;
  const { tcpIdleSeconds } = options;
  return {
    finHoldSeconds,
    rstHoldSeconds,
    halfOpenHoldSeconds: { ...finHoldSeconds, value: tcpIdleSeconds },
    udpHoldSeconds: { ...finHoldSeconds, value: 0 },
    udpIdleTimeoutMinutes: { ...finHoldSeconds, value: tcpIdleSeconds / 60 },
  };
}
