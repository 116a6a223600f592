import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';

/**
 * Refuses what Azure knows and the emulator would keep without effect. Empty values say nothing and pass.
 *
 * @internal
 */
export function refuseUnmodelled(
  body: JsonObject,
  options: {
    readonly id: string;
    /** Paths in the body, with points. */
    readonly paths: readonly string[];
  },
): void {
  for (const path of options.paths) {
    const value = path
      .split('.')
      .reduce<unknown>(
        (part, key) => (isJsonObject(part) ? part[key] : undefined),
        body,
      );
    if (!isEmpty(value)) {
      throw notImplemented(
        `The emulator does not play '${path}' of ${options.id}: leave it out.`,
      );
    }
  }
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  return isJsonObject(value)
    ? Object.keys(value).length === 0
    : value === undefined || value === null;
}
