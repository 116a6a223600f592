/**
 * What Azure's own rules look at.
 *
 * @internal
 */
export const ruleSentences = {
  addressesTooMany: 'Far more addresses than needed',
  addressesUnused: 'Addresses that nothing uses',
  datapathUnavailable: 'Availability of the datapath',
  defaultOutboundAccess: 'Default outbound access',
  drift: 'Drift from the Spec',
  loadBalancerAtRisk: 'Load-balancer outbound at risk',
  routeBypassesGateway: 'A route that bypasses a gateway',
  udpIdleFixed: 'The fixed idle timeout of UDP',
  zoneMismatch: 'Zones of nodes and gateway',
} as const;
