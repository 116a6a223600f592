import { isJsonObject } from '../../arm/isJsonObject';
import type { Json } from '../../arm/JsonObject';
import type { Difference } from './Difference';
import { maskVolatile } from './maskVolatile';

/** Texts that say what happened and must be the same; all others only need the same type. */
const exactKeys = new Set([
  'code',
  'location',
  'message',
  'provisioningState',
  'status',
  'type',
]);

/**
 * What is not as recorded in a body: every recorded key must be there with the same type; states, codes and messages must be equal. More keys than recorded are no difference.
 *
 * @internal
 */
export function compareBodies(
  recorded: Json | undefined,
  answered: Json | undefined,
  place = 'body',
): readonly Difference[] {
  const [wanted, given] = [kindOf(recorded), kindOf(answered)];
  if (wanted !== given) {
    return [{ place, recorded: wanted, answered: given }];
  }
  if (Array.isArray(recorded) && Array.isArray(answered)) {
    return recorded.flatMap((item, index) =>
      compareBodies(item, answered[index], `${place}[${index}]`),
    );
  }
  if (isJsonObject(recorded) && isJsonObject(answered)) {
    return Object.entries(recorded).flatMap(([key, value]) =>
      compareBodies(value, answered[key], `${place}.${key}`),
    );
  }
  const key = place.slice(place.lastIndexOf('.') + 1);
  const [left, right] = [recorded, answered].map(value =>
    maskVolatile(String(value)),
  );
  return exactKeys.has(key) && left !== right
    ? [{ place, recorded: left, answered: right }]
    : [];
}

function kindOf(value: Json | undefined): string {
  if (value === undefined) {
    return 'missing';
  }
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'list' : typeof value;
}
