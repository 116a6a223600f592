import type { Json, JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';

/**
 * Refuses to change what AKS never changes; what is left out stays, and what was never said may be said once (assumed). Letters count in either case.
 *
 * @internal
 */
export function refuseChange(
  given: JsonObject,
  options: {
    readonly standing: JsonObject;
    readonly keys: readonly string[];
    /** Before the property's name in the refusal. */
    readonly path?: string;
  },
): void {
  const { standing, keys, path = '' } = options;
  for (const key of keys) {
    const wanted = given[key] ?? undefined;
    const had = standing[key] ?? undefined;
    if (
      wanted !== undefined &&
      had !== undefined &&
      comparable(wanted) !== comparable(had)
    ) {
      throw new AzureError('PropertyChangeNotAllowed', {
        property: `${path}${key}`,
        target: `${path}${key}`,
      });
    }
  }
}

function comparable(value: Json): string {
  return JSON.stringify(value).toLowerCase();
}
