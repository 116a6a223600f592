import type { JsonObject } from '../arm/JsonObject';

/**
 * What of a resource, standing or wanted, says how much of a quota it takes.
 *
 * @internal
 */
export interface CountedResource {
  readonly type: string;
  readonly skuName?: string;
  readonly properties: JsonObject;
}
