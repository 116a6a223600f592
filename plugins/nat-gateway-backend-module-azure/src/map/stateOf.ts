import type { GatewayState } from '@cluster-egress/backstage-plugin-nat-gateway-common';

// Source: https://learn.microsoft.com/rest/api/virtualnetwork/nat-gateways/get#provisioningstate, read 2026-11-30.
const states: Readonly<Record<string, GatewayState>> = {
  succeeded: 'ready',
  // For a minute whenever it is changed.
  updating: 'changing',
  creating: 'changing',
  deleting: 'deleting',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * A provisioning state of ARM in our words.
 *
 * @internal
 */
export const stateOf = (provisioningState: string | undefined): GatewayState =>
  states[provisioningState?.toLowerCase() ?? ''] ?? 'unknown';
