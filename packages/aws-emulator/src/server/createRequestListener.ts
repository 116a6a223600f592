import {
  BodyTooLarge,
  exchange,
  type HttpReply,
  readBody,
  sendReply,
} from 'emulator-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AwsEmulator } from '../AwsEmulator';
import { AwsError, demand } from '../AwsError';
import { answerSteering } from '../control/controlRoutes';
import { authorize } from '../iam/authorize';
import { type Call, isWrite } from '../service/Action';
import type { Service } from '../service/Service';
import { errorCodes } from '../service/errorCodes';
import { services } from '../services';
import { decode, type Decoded, type HttpCall, parseInput } from './decode';
import { encodeError, encodeOutput } from './encode';
import { authenticate, readSignature, type Signature } from './signature';

/** Lambda accepts 6 MB, the most of all modelled services. */
const limitBytes = 6 * 1024 * 1024;
/** The format of an error when the service is not known. */
const nowhere = { protocol: 'query', name: '', version: '' } as const;

/**
 * Handles every request: reads it, applies faults, answers it and adds it to the journal.
 *
 * Control requests are separate: faults do not apply to them, and the journal does not record them. @internal
 */
export function createRequestListener(
  emulator: AwsEmulator,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { method = 'GET', url: target = '/', headers } = request;
    let body = Buffer.alloc(0);
    let mistake: unknown;
    try {
      body = await readBody(request, { limitBytes });
    } catch (error) {
      mistake = error;
    }
    const http = { method, target, headers, body };
    if (target.startsWith('/_emulator')) {
      const reply = await answerSteering(emulator, { ...http, mistake });
      await sendReply(response, { reply, method });
      return;
    }
    const { cloud, faults, journal } = emulator;
    cloud.agenda.runDue();
    const requestId = cloud.guids.next();
    const signature = readSignature(headers.authorization);
    const service = services.find(
      ({ name, signingName = name }) => signingName === signature?.service,
    );
    const principal =
      cloud.sessions.get(signature?.accessKeyId ?? '')?.caller.arn ?? '';
    let decoded: Decoded = { name: 'Unknown', input: {} };
    try {
      decoded = service && !mistake ? decode(http, service) : decoded;
    } catch (error) {
      mistake = error;
    }
    const { action, input } = decoded;
    const actionName = `${service?.name ?? 'unknown'}:${decoded.name}`;
    const struck = faults.take({ action: actionName, principal, input });
    let errorCode: string | undefined;
    const refuse = (
      error: Pick<AwsError, 'code' | 'message' | 'status'>,
    ): HttpReply => {
      errorCode = error.code;
      return encodeError(error, { service: service ?? nowhere, requestId });
    };
    await exchange(request, {
      response,
      struck,
      read: async () => undefined,
      respond: ({ headers: more, ...wanted }) => {
        const reply = refuse(wanted);
        return { ...reply, headers: { ...reply.headers, ...more } };
      },
      answer: async () => {
        demand(
          signature,
          'MissingAuthenticationToken 403: Request is missing Authentication Token',
        );
        demand(
          service,
          `${errorCodes.rest.unknownAction}: The emulator has no service that requests are signed for as '${signature.service}'.`,
        );
        if (mistake) {
          throw mistake;
        }
        demand(
          !struck.some(({ throttle }) => throttle),
          `${service.errors.throttled}: Rate exceeded`,
        );
        return answer(
          { ...http, signature },
          { cloud, service, requestId, ...decoded },
        );
      },
      refuse: error => refuse(asAwsError(error)),
      note: status =>
        journal.add({
          at: cloud.now(),
          action: actionName,
          principal,
          input,
          isWrite: action !== undefined && isWrite(action),
          status,
          ...(errorCode ? { errorCode } : {}),
        }),
    });
  };
}

function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) {
    return error;
  }
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof BodyTooLarge
    ? new AwsError(`RequestEntityTooLargeException 413: ${message}`)
    : new AwsError(
        `InternalFailure 500: The emulator has a mistake: ${message}`,
      );
}

/** Answers a call: authenticates the caller, validates the action and its parameters, checks permissions, and runs the action. */
async function answer(
  http: HttpCall & { readonly signature: Signature },
  options: Decoded &
    Pick<Call, 'cloud' | 'requestId'> & { readonly service: Service },
): Promise<HttpReply> {
  const { cloud, service, name, action, requestId } = options;
  const { errors, protocol } = service;
  const caller = authenticate(http, { cloud, errors });
  demand(
    action,
    `${errors.unknownAction}: The action ${name} is not valid for this web service.`,
  );
  const { DryRun: dryRun, ...parameters } = options.input;
  const input = parseInput(action.input, {
    input: protocol === 'ec2' ? parameters : options.input,
    service,
  });
  const isLagging = protocol !== 'json' && name.startsWith('Describe');
  const call: Call = {
    cloud,
    caller,
    requestId,
    now: cloud.now(),
    state: isLagging ? cloud.describedState() : cloud.state,
  };
  authorize(call, { service, action, input });
  demand(
    protocol !== 'ec2' || !/^true$/i.test(String(dryRun)),
    'DryRunOperation 412: Request would have succeeded, but DryRun flag is set.',
  );
  const output = await action.handle(input, call);
  if (isWrite(action)) {
    await cloud.changed(`${service.name}:${name}`, caller.arn);
  }
  return encodeOutput(output, { service, name, requestId });
}
