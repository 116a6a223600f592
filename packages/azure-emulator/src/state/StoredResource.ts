import type { JsonObject } from '../arm/JsonObject';

/**
 * What the emulator remembers of one resource: only what was written or allotted, never what is derived.
 *
 * @internal
 */
export interface StoredResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly parentId?: string;
  readonly location?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly zones?: readonly string[];
  readonly sku?: JsonObject;
  /** Other members at the top level, such as `identity`. */
  readonly envelope: JsonObject;
  readonly properties: JsonObject;
  readonly etag: string;
  readonly resourceGuid: string;
  readonly provisioningState: string;
  /** False until the first write of this resource has succeeded. */
  readonly hasSucceeded: boolean;
  readonly createdAt: Date;
  /** Of the newest write, or its end; what was never written again has none. */
  readonly changedAt?: Date;
}
