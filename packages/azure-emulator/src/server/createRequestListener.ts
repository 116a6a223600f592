import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { ArmError } from '../arm/ArmError';
import type { FaultList } from '../faults/FaultList';
import type { Journal } from '../faults/Journal';
import type { Principal } from '../identity/Principal';
import type { Cloud } from '../state/Cloud';
import type { ArmReply } from './ArmReply';
import { answer } from './answer';
import { readBody } from './readBody';
import { sendReply } from './sendReply';

/**
 * What happens to every request: read it, let faults strike, answer, write it down.
 *
 * @internal
 */
export function createRequestListener(options: {
  readonly cloud: Cloud;
  readonly faults: FaultList;
  readonly journal: Journal;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { cloud, faults, journal } = options;
  return async (request, response) => {
    const method = request.method ?? 'GET';
    const url = readUrl(request.url, cloud);
    let actor: Principal | undefined;
    const note = (status: number) =>
      journal.add({
        at: cloud.clock.now(),
        method,
        path: url.pathname,
        query: url.search,
        actor: actor?.clientId,
        status,
        ifMatch: request.headers['if-match'],
        ifNoneMatch: request.headers['if-none-match'],
      });
    const struck = faults.take({ method, path: url.pathname + url.search });
    const reset = () => {
      note(0);
      request.socket.destroy();
    };
    let reply: ArmReply;
    try {
      const bodyText = await readBody(request);
      for (const { delayMilliseconds } of struck) {
        await delay(delayMilliseconds ?? 0);
      }
      if (struck.some(fault => fault.resetBefore)) {
        reset();
        return;
      }
      const respond = struck.find(fault => fault.respond)?.respond;
      if (respond) {
        throw new ArmError(respond.status, respond);
      }
      reply = answer({
        cloud,
        method,
        url,
        headers: request.headers,
        bodyText,
        operationFails: struck.find(fault => fault.operationFails)
          ?.operationFails,
        onPrincipal: principal => {
          actor = principal;
        },
      });
    } catch (error) {
      reply = refusal(error);
    }
    if (struck.some(fault => fault.resetAfter)) {
      reset();
      return;
    }
    note(reply.status);
    sendReply(response, { reply, method, requestId: cloud.guids.next() });
  };
}

/** A path that begins with two slashes is a path all the same, not a host. */
function readUrl(path: string | undefined, cloud: Cloud): URL {
  const { endpoint } = cloud.settings;
  const url = `${endpoint}${path ?? '/'}`;
  return new URL(URL.canParse(url) ? url : endpoint);
}

function refusal(error: unknown): ArmReply {
  const known =
    error instanceof ArmError
      ? error
      : new ArmError(500, {
          code: 'AzureEmulator.InternalError',
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
