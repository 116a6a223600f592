import type { ServerResponse } from 'node:http';
import type { ArmReply } from './ArmReply';

/**
 * Sends a reply with the headers that ARM always sends.
 *
 * @internal
 */
export function sendReply(
  response: ServerResponse,
  options: {
    readonly reply: ArmReply;
    readonly method: string;
    readonly requestId: string;
    /** Half of the body is sent, then the connection breaks. */
    readonly isTruncated?: boolean;
  },
): void {
  const { reply, method, requestId } = options;
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    Expires: '-1',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': requestId,
    ...(text ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
    ...(reply.status === 204
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(text)) }),
    ...reply.headers,
  });
  if (options.isTruncated) {
    const half = text.slice(0, Math.floor(text.length / 2));
    if (half) {
      response.write(half, () => response.socket?.destroy());
    } else {
      response.socket?.destroy();
    }
    return;
  }
  response.end(method === 'HEAD' ? undefined : text);
}
