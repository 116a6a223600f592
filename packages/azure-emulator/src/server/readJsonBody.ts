import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';

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
    throw new AzureError('InvalidRequestContent', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
  if (!isJsonObject(value)) {
    throw new AzureError('InvalidRequestContent', {
      reason: 'The body must be a JSON object.',
    });
  }
  return value;
}
