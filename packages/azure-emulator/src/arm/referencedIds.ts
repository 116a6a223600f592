import { isJsonObject } from './isJsonObject';
import { parseResourceId } from './parseResourceId';

/**
 * Every resource id that a body refers to, wherever it stands: `{id}` objects and AKS's `…SubnetID` texts.
 *
 * @internal
 */
export function referencedIds(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value.startsWith('/subscriptions/') && parseResourceId(value)
      ? [value]
      : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap(referencedIds);
  }
  if (isJsonObject(value)) {
    return Object.values(value).flatMap(referencedIds);
  }
  return [];
}
