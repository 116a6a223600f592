import type { HttpReply } from 'emulator-kit';
import type { ArmReply } from './ArmReply';

/**
 * A reply as it goes over the wire, with the headers that ARM always sends.
 *
 * @internal
 */
export function presentReply(
  reply: ArmReply,
  options: { readonly requestId: string },
): HttpReply {
  const { requestId } = options;
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  return {
    status: reply.status,
    text,
    pieces: reply.pieces,
    headers: {
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
      ...reply.headers,
    },
  };
}
