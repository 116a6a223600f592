import type { ScaleSetInstance } from '../aks/ScaleSetInstance';
import type { JsonObject } from '../arm/JsonObject';
import type { StoredResource } from '../state/StoredResource';

/**
 * A VM scale set: that of an agent pool, or one of a scenario.
 *
 * @internal
 */
export interface ScaleSet {
  readonly id: string;
  /** What it came with: its cluster, or itself. */
  readonly holder: StoredResource;
  readonly zones: readonly string[];
  readonly tags: JsonObject;
  /** As a client sees it. */
  readonly shown: JsonObject;
  readonly instances: readonly ScaleSetInstance[];
}
