import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';

/** Deeper than anything that Azure takes; what reads a body calls itself for each level. */
const deepest = 100;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    levels === 0 ||
    Object.values(value).some(child => isDeeperThan(levels - 1, child))
  );
}

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
  if (isDeeperThan(deepest, value)) {
    throw new AzureError('InvalidRequestContent', {
      reason: `The body is nested deeper than ${deepest} levels.`,
    });
  }
  return value;
}
