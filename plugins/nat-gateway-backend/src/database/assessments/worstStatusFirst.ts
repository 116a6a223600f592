import type { GatewayStatus } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * All statuses, the worst first: what is not known may be bad.
 *
 * @internal
 */
export const worstStatusFirst: readonly GatewayStatus[] = [
  'exhausted',
  'degraded',
  'atRisk',
  'unknown',
  'healthy',
];
