import type { Json } from '../arm/JsonObject';

/**
 * How many items a list has; 0 for what is no list.
 *
 * @internal
 */
export function countOf(list: Json | undefined): number {
  return Array.isArray(list) ? list.length : 0;
}
