import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import {
  answerControl,
  BodyTooLarge,
  exchange,
  readBody,
  Refusal,
  sendReply,
  type HttpReply,
} from 'emulator-kit';
import { AwsError } from '../AwsError';
import { controlRoutes } from '../control/controlRoutes';
import { readControlBody } from '../control/readControlBody';
import type { Emulation } from '../Emulation';
import { errorCodes } from '../service/errorCodes';
import type { Service } from '../service/Service';
import { services } from '../services';
import { answer } from './answer';
import { decode } from './decode';
import { encodeError } from './encode';
import { presentRefusal } from './presentRefusal';
import { readSignature } from './signature';

/** Lambda accepts 6 MB, the most of all modelled services. */
const limitBytes = 6 * 1024 * 1024;
const nowhere: Pick<Service, 'protocol' | 'name'> = {
  protocol: 'query',
  name: '',
};

/**
 * Handles every request: reads it, applies faults, answers it and adds it to the journal.
 *
 * Control requests are separate: faults do not apply to them, and the journal does not record them.
 *
 * @internal
 */
export function createRequestListener(
  emulation: Emulation,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const arrivedAt = performance.now();
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    let body = Buffer.alloc(0);
    let bodyError: unknown;
    try {
      body = await readBody(request, { limitBytes });
    } catch (error) {
      bodyError = error;
    }
    if (target.startsWith('/_emulator')) {
      const reply = await answerSteering(emulation, {
        method,
        target,
        body,
        bodyError,
      });
      await sendReply(response, { reply, method });
      return;
    }
    emulation.cloud.agenda.runDue();
    const { cloud } = emulation;
    const requestId = cloud.ids.uuid();
    const http = { method, target, headers: request.headers, body };
    const signature = readSignature(request.headers.authorization);
    const service = services.find(
      ({ signingName }) => signingName === signature?.service,
    );
    const principal =
      cloud.sessions.get(signature?.accessKeyId ?? '')?.caller.arn ?? '';
    let decoded: ReturnType<typeof decode> = { name: 'Unknown', input: {} };
    let decodeError: unknown = bodyError;
    try {
      decoded = service && !bodyError ? decode(http, service) : decoded;
    } catch (error) {
      decodeError = error;
    }
    const { name, action, input } = decoded;
    const actionName = `${service?.name ?? 'unknown'}:${name}`;
    const struck = emulation.faults.take({
      action: actionName,
      principal,
      input,
    });
    let errorCode: string | undefined;
    const refuse = (error: unknown): HttpReply => {
      const known = asAwsError(error);
      errorCode = known.code;
      return encodeError(known, { service: service ?? nowhere, requestId });
    };
    await exchange(request, {
      response,
      struck,
      read: async () => undefined,
      respond: ({ status, code, message, retryAfterSeconds, headers }) => {
        errorCode = code;
        const reply = encodeError(
          { status, code, message },
          { service: service ?? nowhere, requestId },
        );
        return {
          ...reply,
          headers: {
            ...reply.headers,
            ...(retryAfterSeconds === undefined
              ? {}
              : { 'Retry-After': String(retryAfterSeconds) }),
            ...headers,
          },
        };
      },
      answer: async () => {
        if (!signature) {
          throw new AwsError(
            'MissingAuthenticationToken',
            'Request is missing Authentication Token',
            { status: 403 },
          );
        }
        if (!service) {
          const [code, status] = errorCodes.rest.unknownAction;
          throw new AwsError(
            code,
            `The emulator has no service that requests are signed for as '${signature.service}'.`,
            { status },
          );
        }
        if (decodeError) {
          throw decodeError;
        }
        if (struck.some(({ throttle }) => throttle)) {
          const [code, status] = service.errors.throttled;
          throw new AwsError(code, 'Rate exceeded', { status });
        }
        return answer(
          { ...http, signature },
          { cloud, service, name, action, input, requestId },
        );
      },
      refuse,
      note: status =>
        emulation.journal.add({
          at: cloud.now(),
          action: actionName,
          principal,
          input,
          isWrite: action?.isWrite === true,
          status,
          ...(errorCode ? { errorCode } : {}),
          durationMilliseconds: performance.now() - arrivedAt,
        }),
    });
  };
}

function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) {
    return error;
  }
  if (error instanceof BodyTooLarge) {
    return new AwsError('RequestEntityTooLargeException', error.message, {
      status: 413,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError(
    'InternalFailure',
    `The emulator has a mistake: ${message}`,
    {
      status: 500,
    },
  );
}

async function answerSteering(
  emulation: Emulation,
  request: {
    readonly method: string;
    readonly target: string;
    readonly body: Buffer;
    readonly bodyError: unknown;
  },
): Promise<HttpReply> {
  try {
    if (request.bodyError instanceof BodyTooLarge) {
      throw new Refusal('BodyTooLarge', {
        status: 413,
        message: request.bodyError.message,
      });
    }
    const url =
      URL.parse(request.target, 'http://127.0.0.1') ??
      new URL('http://127.0.0.1/_emulator/unknown');
    const reply = answerControl(emulation, {
      routes: controlRoutes,
      method: request.method,
      url,
      json: () => readControlBody(request.body),
    });
    await emulation.cloud.settle();
    return {
      status: reply.status,
      headers: { 'Content-Type': 'application/json', ...reply.headers },
      text: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  } catch (error) {
    return presentRefusal(
      error instanceof Refusal
        ? error
        : new Refusal('InternalError', {
            status: 500,
            message: `The emulator has a mistake: ${
              error instanceof Error ? error.message : String(error)
            }`,
          }),
    );
  }
}
