import { STATUS_CODES, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { HttpReply } from './HttpReply';
import { Refusal } from './Refusal';

/** Time for a client that is still sending to read the answer. */
const lingerMilliseconds = 1000;

/**
 * Answers a malformed or unsupported HTTP request with the refusal that `present` formats, and closes the connection.
 *
 * @public
 */
export function answerMalformed(
  server: Server | SecureServer,
  options: { readonly present: (refusal: Refusal) => HttpReply },
): void {
  const refuse = (socket: Duplex, refusal: Refusal) =>
    endWith(socket, options.present(refusal));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writableEnded) {
      return; // A further error of a request that was answered.
    }
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    refuse(socket, refusalOf(error));
  });
  server.on('connect', (_, socket) =>
    refuse(
      socket,
      new Refusal('MethodNotAllowed', {
        status: 405,
        message: 'CONNECT is not supported: the emulator is not a proxy.',
      }),
    ),
  );
  server.on('checkExpectation', (request, response) =>
    refuse(
      response.socket ?? request.socket,
      new Refusal('ExpectationFailed', {
        status: 417,
        message: `Expect: ${String(
          request.headers.expect,
        )} cannot be met; 100-continue can.`,
      }),
    ),
  );
}

/** By the codes of Node's parser. */
function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal('HeadersTooLarge', {
        status: 431,
        message: 'The request line and headers have more than 16 KiB.',
      });
    case 'HPE_INVALID_METHOD':
      return new Refusal('MethodNotAllowed', {
        status: 405,
        message: 'The request has a method that is not an HTTP method.',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Refusal('RequestTimeout', {
        status: 408,
        message: 'The request took too long to arrive.',
      });
    default:
      return new Refusal('MalformedRequest', {
        message: `This is not an HTTP request: ${message}.`,
      });
  }
}

function endWith(socket: Duplex, reply: HttpReply): void {
  const body = Buffer.from(reply.text ?? '');
  socket.on('error', () => socket.destroy());
  socket.end(
    Buffer.concat([
      Buffer.from(
        [
          `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}`,
          ...Object.entries(reply.headers ?? {}).map(
            ([name, value]) => `${name}: ${value}`,
          ),
          `Content-Length: ${body.length}`,
          'Connection: close',
          '',
          '',
        ].join('\r\n'),
      ),
      body,
    ]),
  );
  // If a connection is closed with unread bytes, it is reset and the answer is lost.
  socket.resume();
  setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
}
