import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ArmReply } from './ArmReply';

/**
 * Sends a reply with the headers that ARM always sends.
 *
 * @internal
 */
export async function sendReply(
  response: ServerResponse,
  options: {
    readonly reply: ArmReply;
    readonly method: string;
    readonly requestId: string;
    /** Half of the body is sent, then the connection breaks. */
    readonly isTruncated?: boolean;
  },
): Promise<void> {
  const { reply, method, requestId } = options;
  const text = options.isTruncated ? await wholeOf(reply) : textOf(reply);
  response.writeHead(reply.status, {
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    Expires: '-1',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': requestId,
    ...(text || reply.pieces
      ? { 'Content-Type': 'application/json; charset=utf-8' }
      : {}),
    ...(reply.status === 204 || text === undefined
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(text)) }),
    ...reply.headers,
  });
  if (options.isTruncated) {
    const half = text?.slice(0, Math.floor(text.length / 2));
    if (half) {
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
  response.end(method === 'HEAD' ? undefined : text);
}

/** `undefined` when it comes in pieces. */
function textOf({ body, pieces }: ArmReply): string | undefined {
  if (pieces) {
    return undefined;
  }
  return body === undefined ? '' : JSON.stringify(body);
}

async function wholeOf(reply: ArmReply): Promise<string> {
  let text = textOf(reply) ?? '';
  for await (const piece of reply.pieces ?? []) {
    text += piece;
  }
  return text;
}
