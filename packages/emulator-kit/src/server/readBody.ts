import type { IncomingMessage } from 'node:http';
import { BodyTooLarge } from './BodyTooLarge';

/**
 * Reads a request's body; if it is above the limit, reads all of it and then throws `BodyTooLarge`.
 *
 * @public
 */
export async function readBody(
  request: IncomingMessage,
  options: { readonly limitBytes: number },
): Promise<Buffer> {
  const { headers } = request;
  const { limitBytes } = options;
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) {
    request.resume();
    return Buffer.alloc(0);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= limitBytes) {
      chunks.push(bytes);
    }
  }
  if (size > limitBytes) {
    throw new BodyTooLarge(size, { limitBytes });
  }
  return Buffer.concat(chunks);
}
