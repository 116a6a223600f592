import { ArmError } from '../arm/ArmError';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';

/**
 * The JSON object of a request's body.
 *
 * @internal
 */
export function readJsonBody(bodyText: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(bodyText);
  } catch (error) {
    throw new ArmError(400, {
      code: 'InvalidRequestContent',
      message: `The request content was invalid and could not be deserialized: '${
        error instanceof Error ? error.message : String(error)
      }'.`,
    });
  }
  if (!isJsonObject(value)) {
    throw new ArmError(400, {
      code: 'InvalidRequestContent',
      message:
        "The request content was invalid and could not be deserialized: 'The body must be a JSON object.'.",
    });
  }
  return value;
}
