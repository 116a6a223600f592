import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { answerControl, exchange, Refusal, sendReply } from 'emulator-kit';
import { ArmError } from '../arm/ArmError';
import { controlRoutes } from '../control/controlRoutes';
import { EmulatorError } from '../errors/EmulatorError';
import type { StruckFault } from '../faults/StruckFault';
import type { Emulation } from '../Emulation';
import type { Principal } from '../identity/Principal';
import { readMilliseconds } from '../operations/readMilliseconds';
import type { Cloud } from '../state/Cloud';
import type { ArmReply } from './ArmReply';
import { answer } from './answer';
import { presentReply } from './presentReply';
import { readBody } from './readBody';
import { readJsonBody } from './readJsonBody';

const operationIdOf = ({ headers }: ArmReply): string | undefined =>
  /\/operations\/([^?]+)/.exec(headers?.['Azure-AsyncOperation'] ?? '')?.[1];

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
      let reply: ArmReply;
      try {
        const bodyText = await readBody(request);
        reply = answerControl(emulation, {
          routes: controlRoutes,
          method,
          url,
          json: () => readJsonBody(bodyText),
        });
      } catch (error) {
        reply = refusalOf(error);
      }
      await sendReply(response, {
        reply: presentReply(reply, { requestId }),
        method,
      });
      return;
    }
    let actor: Principal | undefined;
    let countedHeaders: Readonly<Record<string, string>> = {};
    const present = ({ headers, ...reply }: ArmReply) =>
      presentReply(
        { ...reply, headers: { ...countedHeaders, ...headers } },
        { requestId },
      );
    const faulty = { method, path: url.pathname + url.search };
    const struck = faults.take(faulty);
    let struckOperation: readonly StruckFault[] = [];
    let bodyText = '';
    let operationId: string | undefined;
    await exchange(request, {
      response,
      struck,
      struckMeanwhile: () => struckOperation,
      read: async () => {
        if (
          request.headers.host === undefined &&
          request.httpVersion === '1.1'
        ) {
          throw new EmulatorError('MalformedRequest', {
            message: 'A request of HTTP/1.1 needs a Host header.',
          });
        }
        bodyText = await readBody(request);
        const milliseconds = readMilliseconds(cloud.settings.latency, {
          method,
          url,
          requestId,
        });
        if (milliseconds > 0) {
          await emulation.clock.wait(milliseconds);
        }
      },
      respond: ({ status, code, message, headers }) =>
        present({ status, body: { error: { code, message } }, headers }),
      answer: async () => {
        const reply = answer({
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
        operationId = operationIdOf(reply);
        return present(reply);
      },
      refuse: error => present(refusalOf(error)),
      note: status =>
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
          operationId,
        }),
    });
  };
}

/** A path that begins with two slashes is a path all the same, not a host. */
function readUrl(path: string | undefined, cloud: Cloud): URL {
  const { endpoint } = cloud.settings;
  return URL.parse(`${endpoint}${path ?? '/'}`) ?? new URL(endpoint);
}

function refusalOf(error: unknown): ArmReply {
  const known = error instanceof ArmError ? error : ownRefusal(error);
  return { status: known.status, body: known.toBody(), headers: known.headers };
}

function ownRefusal(error: unknown): EmulatorError {
  return error instanceof Refusal
    ? EmulatorError.of(error)
    : new EmulatorError('InternalError', {
        status: 500,
        message: `The emulator has a mistake: ${
          error instanceof Error ? error.message : String(error)
        }`,
      });
}
