import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HttpReply } from './HttpReply';

/**
 * Sends a reply, or sends its first half and then breaks the connection.
 *
 * @public
 */
export async function sendReply(
  response: ServerResponse,
  options: {
    readonly reply: HttpReply;
    readonly method: string;
    /** Half of the body is sent, then the connection breaks. */
    readonly isTruncated?: boolean;
  },
): Promise<void> {
  const { reply, method } = options;
  const body =
    reply.pieces && !options.isTruncated ? undefined : await wholeOf(reply);
  response.writeHead(reply.status, {
    ...(reply.status === 204 || body === undefined
      ? {}
      : { 'Content-Length': String(body.length) }),
    ...reply.headers,
  });
  if (options.isTruncated) {
    const half = body?.subarray(0, Math.floor(body.length / 2));
    if (half?.length) {
      response.write(half, () => response.socket?.destroy());
    } else {
      response.socket?.destroy();
    }
    return;
  }
  if (reply.pieces) {
    await pipeline(reply.pieces, response);
    return;
  }
  response.end(method === 'HEAD' ? undefined : body);
}

async function wholeOf({ text, pieces }: HttpReply): Promise<Buffer> {
  const parts = [Buffer.from(text ?? '')];
  for await (const piece of pieces ?? []) {
    parts.push(Buffer.from(piece));
  }
  return Buffer.concat(parts);
}
