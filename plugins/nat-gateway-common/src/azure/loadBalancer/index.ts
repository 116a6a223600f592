export * from './NatGatewayDecision';
export * from './allocateLoadBalancerPorts';
export * from './defaultPortsTable';
export * from './hotNodes';
export * from './needsNatGateway';
export * from './portsPerNode';
