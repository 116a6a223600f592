import type { NatGatewayFilter } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Which gateways the page shows, in which order; the address of the page carries it.
 *
 * @internal
 */
export interface FleetQuery {
  readonly filter: NatGatewayFilter;
  readonly sort: 'name' | 'status' | 'utilisation';
  readonly groupBy?: FleetGroup;
}

/**
 * By what gateways can be told apart and counted, beside their status.
 *
 * @internal
 */
export const fleetGroups = [
  'owner',
  'region',
  'scope',
  'kind',
  'finding',
] as const;

/**
 * One of {@link fleetGroups}.
 *
 * @internal
 */
export type FleetGroup = (typeof fleetGroups)[number];

/**
 * Statuses, those that need attention first.
 *
 * @internal
 */
export const fleetStatuses = [
  'exhausted',
  'degraded',
  'atRisk',
  'unknown',
  'healthy',
] as const;
