import type { SimulationResult } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * What a worker says while it simulates: its progress from 0 to 1, and in the end results or an error.
 *
 * @internal
 */
export type WorkerMessage =
  | { readonly progress: number }
  | { readonly results: readonly SimulationResult[] }
  | { readonly error: string };
