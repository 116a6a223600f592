import { STATUS_CODES, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { HttpReply } from './HttpReply';
import { Refusal } from './Refusal';

/** Time for a client that still sends to read the answer. */
const lingerMilliseconds = 1000;

/**
 * Answers what is no HTTP request, or none that anybody takes, in the shape that `present` gives a refusal, and closes the connection.
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
      return; // What else comes of a request that has its answer.
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
        message: 'CONNECT is not supported: the emulator is no proxy.',
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
        message: 'The request has a method that HTTP does not know.',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Refusal('RequestTimeout', {
        status: 408,
        message: 'The request took too long to arrive.',
      });
    default:
      return new Refusal('MalformedRequest', {
        message: `This is no HTTP request: ${message}.`,
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
  // A connection that is closed on unread bytes is reset, and the answer lost.
  socket.resume();
  setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
}
