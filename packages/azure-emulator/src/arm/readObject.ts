import { ArmError } from './ArmError';
import { isJsonObject } from './isJsonObject';
import type { JsonObject } from './JsonObject';

/**
 * Reads an object out of a body; a missing one is `undefined`, another type is refused.
 *
 * @internal
 */
export function readObject(
  body: JsonObject,
  options: { readonly key: string; readonly path?: string },
): JsonObject | undefined {
  const value = body[options.key];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isJsonObject(value)) {
    throw new ArmError(400, {
      code: 'InvalidRequestFormat',
      message: 'Cannot parse the request.',
      details: [
        {
          code: 'AzureEmulator.InvalidJson',
          message: `Expected an object. Path ${options.path ?? options.key}.`,
        },
      ],
    });
  }
  return value;
}
