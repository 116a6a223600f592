import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import type { agentPoolsOf } from '../resources/agentPoolsOf';
import type { StoredResource } from '../state/StoredResource';

/**
 * The VM scale set of an agent pool.
 *
 * @internal
 */
export interface ScaleSet {
  readonly id: string;
  readonly cluster: StoredResource;
  readonly pool: ReturnType<typeof agentPoolsOf>[number];
  readonly instances: readonly ScaleSetInstance[];
}
