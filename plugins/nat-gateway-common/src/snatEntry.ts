/**
 * SNAT ports: what workloads need, what a gateway holds, when it runs out, and a simulator.
 *
 * @packageDocumentation
 */
export * from './snat/capacity';
export * from './snat/ceilings';
export * from './snat/destinationPorts';
export * from './snat/failureCause';
export * from './snat/gatewayStatus';
export * from './snat/isFailingRecently';
export * from './snat/portsInUse';
export * from './simulator';
export * from './snat/snatUsage';
export * from './snat/statusThresholds';
export * from './snat/trend';
export type { Limit } from './limits/Limit';
export type { ConnectionSeries } from './model/ConnectionSeries';
export type { GatewayKind } from './model/GatewayKind';
export type { GatewayState } from './model/GatewayState';
export type { GatewayStatus } from './model/GatewayStatus';
export type { Sample } from './model/Sample';
export type { Utilisation } from './model/Utilisation';
export type {
  HeldWithoutFailure,
  PortsInUse,
  SnatMeasurement,
  SnatUsage,
} from './model/SnatUsage';
