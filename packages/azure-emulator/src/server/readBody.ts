import type { IncomingMessage } from 'node:http';
import { BodyTooLarge, readBody as readBytes } from 'emulator-kit';
import { AzureError } from '../errors/AzureError';
import { EmulatorError } from '../errors/EmulatorError';

/** ARM takes 4 MB: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits, and its refusal says the same. */
const limitBytes = 4 * 1024 * 1024;

/**
 * Reads a request's body as text; a larger one than ARM takes is refused.
 *
 * @internal
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  try {
    return (await readBytes(request, { limitBytes })).toString('utf8');
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) {
      throw error;
    }
    if (request.url?.startsWith('/subscriptions/')) {
      throw new AzureError('RequestContentTooLarge', {});
    }
    throw new EmulatorError('BodyTooLarge', {
      status: 413,
      message: `The body has ${error.bytes} bytes: ARM takes at most ${limitBytes}, and so does all else here.`,
    });
  }
}
