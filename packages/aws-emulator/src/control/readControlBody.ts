import { Refusal, type JsonObject } from 'emulator-kit';

/**
 * The JSON object in the body of a control request.
 *
 * @internal
 */
export function readControlBody(body: Buffer): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new Refusal('InvalidControl', {
      message: `The body is not JSON: ${
        error instanceof Error ? error.message : String(error)
      }`,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('InvalidControl', {
      message: 'The body must be a JSON object.',
    });
  }
  return value as JsonObject;
}
