import { awsNatGatewayLimits } from '../../aws/limits/awsNatGatewayLimits';
import { awsNatInstanceLimits } from '../../aws/limits/awsNatInstanceLimits';
import { azureLoadBalancerLimits } from '../../azure/limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../../azure/limits/azureNatGatewayLimits';
import type { Limit } from '../../limits/Limit';
import { awsNatInstanceCeilings } from '../../aws/ceilings/awsNatInstanceCeilings';
import { loadBalancerTimers } from '../../azure/loadBalancer/loadBalancerTimers';
import { azureSimulationTimers } from '../../azure/ceilings/azureSimulationTimers';
import type { SimulatedEgress } from './SimulatedEgress';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';

const inMinutes = (seconds: Limit): Limit => ({
  ...seconds,
  value: seconds.value / 60,
});

/** AWS publishes no hold times; Linux's TIME_WAIT stands in for them, as in capacity plans. */
const assumed = awsNatInstanceLimits.kernelTimeWaitSeconds;

const gatewayTimers: SimulationTimers = {
  finHoldSeconds: assumed,
  rstHoldSeconds: assumed,
  halfOpenHoldSeconds: assumed,
  udpHoldSeconds: assumed,
  udpIdleTimeoutMinutes: inMinutes(awsNatGatewayLimits.tcpIdleTimeoutSeconds),
};

const instanceTimers: SimulationTimers = {
  finHoldSeconds: awsNatInstanceLimits.kernelTimeWaitSeconds,
  rstHoldSeconds: awsNatInstanceLimits.kernelCloseSeconds,
  halfOpenHoldSeconds: awsNatInstanceLimits.kernelSynSentSeconds,
  // An entry of UDP has no close: it ends by its idle time alone.
  udpHoldSeconds: { ...awsNatInstanceLimits.kernelUdpStreamSeconds, value: 0 },
  udpIdleTimeoutMinutes: inMinutes(awsNatInstanceLimits.kernelUdpStreamSeconds),
};

/**
 * How long an egress keeps ports, and when it ends a silent TCP connection.
 *
 * @internal
 */
export function timersOfEgress(egress: SimulatedEgress): {
  readonly timers: SimulationTimers;
  readonly tcpIdleSeconds: number;
} {
  switch (egress.kind) {
    case 'awsNatGateway':
      return {
        timers: gatewayTimers,
        tcpIdleSeconds: awsNatGatewayLimits.tcpIdleTimeoutSeconds.value,
      };
    case 'awsNatInstance':
      return {
        timers: instanceTimers,
        tcpIdleSeconds: awsNatInstanceCeilings(egress.settings).timers
          .defaultTcpIdleSeconds,
      };
    case 'loadBalancer': {
      const tcpIdleSeconds =
        60 *
        (egress.tcpIdleTimeoutMinutes ??
          azureLoadBalancerLimits.aksDefaultIdleTimeoutMinutes.value);
      return { timers: loadBalancerTimers({ tcpIdleSeconds }), tcpIdleSeconds };
    }
    default:
      return {
        timers: azureSimulationTimers,
        tcpIdleSeconds:
          60 *
          (egress.tcpIdleTimeoutMinutes ??
            azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value),
      };
  }
}
