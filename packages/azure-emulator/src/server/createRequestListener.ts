import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { ArmError } from '../arm/ArmError';
import { answerControl } from '../control/answerControl';
import { EmulatorError } from '../errors/EmulatorError';
import type { StruckFault } from '../faults/StruckFault';
import type { Emulation } from '../Emulation';
import type { Principal } from '../identity/Principal';
import { readMilliseconds } from '../operations/readMilliseconds';
import type { Cloud } from '../state/Cloud';
import type { ArmReply } from './ArmReply';
import { answer } from './answer';
import { readBody } from './readBody';
import { sendReply } from './sendReply';

/**
 * What happens to every request: read it, let faults strike, answer, write it down.
 *
 * Requests that steer the emulator are outside of this: no fault strikes them and the journal does not have them.
 *
 * @internal
 */
export function createRequestListener(
  emulation: Emulation,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { faults, journal } = emulation;
  return async (request, response) => {
    const arrivedAt = performance.now();
    const { cloud } = emulation;
    const method = request.method ?? 'GET';
    const url = readUrl(request.url, cloud);
    const requestId = cloud.guids.next();
    if (url.pathname.startsWith('/_emulator')) {
      const reply = await answerOrRefuse(async () =>
        answerControl(emulation, {
          method,
          url,
          bodyText: await readBody(request),
        }),
      );
      await sendReply(response, { reply, method, requestId });
      return;
    }
    let actor: Principal | undefined;
    let countedHeaders: Readonly<Record<string, string>> = {};
    const note = (status: number) =>
      journal.add({
        at: cloud.clock.now(),
        method,
        path: url.pathname,
        query: url.search,
        actor: actor?.clientId,
        status,
        durationMilliseconds: performance.now() - arrivedAt,
        ifMatch: request.headers['if-match'],
        ifNoneMatch: request.headers['if-none-match'],
      });
    const faulty = { method, path: url.pathname + url.search };
    const struck = faults.take(faulty);
    let struckOperation: readonly StruckFault[] = [];
    const reset = () => {
      note(0);
      request.socket.destroy();
    };
    const reply = await answerOrRefuse(async () => {
      if (request.headers.host === undefined && request.httpVersion === '1.1') {
        throw new EmulatorError('MalformedRequest', {
          message: 'A request of HTTP/1.1 needs a Host header.',
        });
      }
      const bodyText = await readBody(request);
      await delayFor(struck);
      const milliseconds = readMilliseconds(cloud.settings.latency, {
        method,
        url,
        requestId,
      });
      if (milliseconds > 0) {
        await emulation.clock.wait(milliseconds);
      }
      if (struck.some(fault => fault.resetBefore)) {
        return undefined;
      }
      const respond = struck.find(fault => fault.respond)?.respond;
      if (respond) {
        const { status, code, message, retryAfterSeconds } = respond;
        return {
          status,
          body: { error: { code, message } },
          headers: {
            ...(retryAfterSeconds === undefined
              ? {}
              : { 'Retry-After': String(retryAfterSeconds) }),
            ...respond.headers,
          },
        };
      }
      const answered = answer({
        cloud,
        method,
        url,
        headers: request.headers,
        bodyText,
        struck,
        strikeOperation: () => {
          struckOperation = faults.takeOperation(faulty);
          return [...struck, ...struckOperation];
        },
        onPrincipal: principal => {
          actor = principal;
        },
        onCounted: headers => {
          countedHeaders = headers;
        },
      });
      await delayFor(struckOperation);
      return answered;
    });
    const allStruck = [...struck, ...struckOperation];
    if (!reply || allStruck.some(fault => fault.resetAfter)) {
      reset();
      return;
    }
    note(reply.status);
    await sendReply(response, {
      reply: { ...reply, headers: { ...countedHeaders, ...reply.headers } },
      method,
      requestId,
      isTruncated: allStruck.some(fault => fault.truncateBody),
    });
  };
}

async function delayFor(struck: readonly StruckFault[]): Promise<void> {
  for (const { delayMilliseconds } of struck) {
    await delay(delayMilliseconds ?? 0);
  }
}

/** A path that begins with two slashes is a path all the same, not a host. */
function readUrl(path: string | undefined, cloud: Cloud): URL {
  const { endpoint } = cloud.settings;
  return URL.parse(`${endpoint}${path ?? '/'}`) ?? new URL(endpoint);
}

async function answerOrRefuse<Reply extends ArmReply | undefined>(
  answered: () => Promise<Reply>,
): Promise<Reply | ArmReply> {
  try {
    return await answered();
  } catch (error) {
    const known =
      error instanceof ArmError
        ? error
        : new EmulatorError('InternalError', {
            status: 500,
            message: `The emulator has a mistake: ${
              error instanceof Error ? error.message : String(error)
            }`,
          });
    return {
      status: known.status,
      body: known.toBody(),
      headers: known.headers,
    };
  }
}
