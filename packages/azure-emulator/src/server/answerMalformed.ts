import type { Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { STATUS_CODES } from 'node:http';
import { EmulatorError } from '../errors/EmulatorError';

/** Time for a client that still sends to read the answer. */
const lingerMilliseconds = 1000;

/**
 * Answers what is no HTTP request, or none that anybody takes, in ARM's error shape, and closes the connection. What Azure's front doors say is not recorded.
 *
 * @internal
 */
export function answerMalformed(server: Server): void {
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
      new EmulatorError('MethodNotAllowed', {
        status: 405,
        message: 'CONNECT is not supported: the emulator is no proxy.',
      }),
    ),
  );
  server.on('checkExpectation', (request, response) =>
    refuse(
      response.socket ?? request.socket,
      new EmulatorError('ExpectationFailed', {
        status: 417,
        message: `Expect: ${String(
          request.headers.expect,
        )} cannot be met; 100-continue can.`,
      }),
    ),
  );
}

/** By the codes of Node's parser. */
function refusalOf({ code, message }: NodeJS.ErrnoException): EmulatorError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new EmulatorError('HeadersTooLarge', {
        status: 431,
        message: 'The request line and headers have more than 16 KiB.',
      });
    case 'HPE_INVALID_METHOD':
      return new EmulatorError('MethodNotAllowed', {
        status: 405,
        message: 'The request has a method that HTTP does not know.',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new EmulatorError('RequestTimeout', {
        status: 408,
        message: 'The request took too long to arrive.',
      });
    default:
      return new EmulatorError('MalformedRequest', {
        message: `This is no HTTP request: ${message}.`,
      });
  }
}

function refuse(socket: Duplex, error: EmulatorError): void {
  const body = JSON.stringify(error.toBody());
  socket.on('error', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  // A connection that is closed on unread bytes is reset, and the answer lost.
  socket.resume();
  setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
}
