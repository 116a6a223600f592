import type { IncomingMessage } from 'node:http';
import { AzureError } from '../errors/AzureError';
import { EmulatorError } from '../errors/EmulatorError';

/** ARM takes 4 MB: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits, and its refusal says the same. */
const bodyLimitBytes = 4 * 1024 * 1024;

/**
 * Reads a request's body as text; a larger one than ARM takes is refused.
 *
 * @internal
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const { headers } = request;
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) {
    request.resume();
    return '';
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= bodyLimitBytes) {
      chunks.push(bytes);
    }
  }
  if (size > bodyLimitBytes) {
    if (request.url?.startsWith('/subscriptions/')) {
      throw new AzureError('RequestContentTooLarge', {});
    }
    throw new EmulatorError('BodyTooLarge', {
      status: 413,
      message: `The body has ${size} bytes: ARM takes at most ${bodyLimitBytes}, and so does all else here.`,
    });
  }
  return Buffer.concat(chunks).toString('utf8');
}
