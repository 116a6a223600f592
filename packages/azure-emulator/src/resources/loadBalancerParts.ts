import type { JsonObject } from '../arm/JsonObject';

/**
 * The lists inside a load balancer, in the order in which Azure writes them, with what Azure fills in where a client says nothing.
 *
 * Source: a recorded frontend; the other defaults are assumed.
 *
 * @internal
 */
export const loadBalancerParts: Readonly<Record<string, JsonObject>> = {
  frontendIPConfigurations: { privateIPAllocationMethod: 'Dynamic' },
  backendAddressPools: {},
  loadBalancingRules: {
    enableFloatingIP: false,
    idleTimeoutInMinutes: 4,
    enableTcpReset: false,
    disableOutboundSnat: false,
    loadDistribution: 'Default',
  },
  probes: { intervalInSeconds: 15, numberOfProbes: 2 },
  inboundNatRules: {
    enableFloatingIP: false,
    idleTimeoutInMinutes: 4,
    enableTcpReset: false,
  },
  outboundRules: {
    allocatedOutboundPorts: 0,
    enableTcpReset: false,
    idleTimeoutInMinutes: 4,
  },
  inboundNatPools: {},
};
