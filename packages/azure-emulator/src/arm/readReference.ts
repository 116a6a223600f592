import { AzureError } from '../errors/AzureError';
import { say } from '../errors/say';
import type { JsonObject } from './JsonObject';
import { readObject } from './readObject';

/**
 * Reads a `{"id": …}` reference; one without an id is refused as Azure does.
 *
 * @internal
 */
export function readReference(
  body: JsonObject,
  options: { readonly key: string; readonly path: string },
): string | undefined {
  const reference = readObject(body, options);
  if (!reference) {
    return undefined;
  }
  if (typeof reference.id !== 'string' || reference.id === '') {
    throw new AzureError('InvalidRequestFormat', {
      details: [say('MissingJsonReferenceId', { path: options.path })],
    });
  }
  return reference.id;
}
