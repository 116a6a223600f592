import type { GatewayStatus } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Which of the listed resources are meant: those that have one of the values of each filter.
 *
 * @internal
 */
export interface ResourceFilter {
  readonly owners?: readonly string[];
  readonly scopes?: readonly string[];
  readonly regions?: readonly string[];
  readonly kinds?: readonly string[];
  readonly statuses?: readonly GatewayStatus[];
  /** Ids of findings. */
  readonly findings?: readonly string[];
  /** A part of the name or of the resource id, whatever its case. */
  readonly text?: string;
}

/**
 * By name, the worst status first, or the fullest first.
 *
 * @internal
 */
export type ResourceSort = 'name' | 'status' | 'utilisation';
