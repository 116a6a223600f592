import { isJsonObject } from '../arm/isJsonObject';
import type { Json, JsonObject } from '../arm/JsonObject';
import { propertiesSince } from './propertiesSince';

/**
 * A resource as a client of an api-version sees it: properties that came later are hidden. A client that writes such a view back deletes them, as in Azure.
 *
 * @internal
 */
export function viewOf(
  body: JsonObject,
  options: { readonly type: string; readonly apiVersion: string },
): JsonObject {
  const hidden = Object.entries(propertiesSince[options.type] ?? {})
    .filter(([, since]) => options.apiVersion < since)
    .map(([path]) => path.split('.'));
  return hidden.reduce<JsonObject>(
    (shown, path) => without(shown, path) as JsonObject,
    body,
  );
}

function without(value: Json, path: readonly string[]): Json {
  if (Array.isArray(value)) {
    return value.map(item => without(item, path));
  }
  const [key, ...rest] = path;
  if (!isJsonObject(value) || value[key] === undefined) {
    return value;
  }
  const { [key]: inner, ...others } = value;
  return rest.length === 0 || inner === undefined
    ? others
    : { ...value, [key]: without(inner, rest) };
}
