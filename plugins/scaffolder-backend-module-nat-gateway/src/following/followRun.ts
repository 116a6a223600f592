import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, isError } from '@backstage/errors';
import {
  isTerminalRunState,
  type Run,
  type RunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { describeEvent } from '../wording/describeEvent';
import { wordsOf } from '../wording/wordsOf';
import type { Backend } from './Backend';
import { cancelRun } from './cancelRun';
import { patiently } from './patiently';

/** Between two polls when the backend answered without waiting. */
const idlePauseMilliseconds = 500;

/**
 * Whether a run in this state goes on only when a person says so, or when a window opens:
 * longer than a scaffolder worker can be kept busy.
 */
const waitsForPerson = (state: RunState): boolean =>
  state === 'awaitingAcknowledgement' ||
  state === 'awaitingApproval' ||
  state === 'awaitingWindow';

/**
 * Follows a run until it ends or waits for a person, and logs each of its events once.
 *
 * 1. Events are long-polled with a cursor; a hiccup is borne with, see {@link patiently}.
 * 2. When the signal aborts, the run is cancelled, and followed to its end: what it undoes is logged too.
 * 3. A run that ended is read until its last event.
 *
 * @internal
 */
export async function followRun(
  runId: string,
  options: {
    readonly backend: Backend;
    readonly logger: LoggerService;
    /** The run's page in the portal. */
    readonly link: string;
    readonly signal?: AbortSignal;
  },
): Promise<Run> {
  const { backend, logger, link, signal } = options;
  let cancelled = false;
  let cursor = 0;

  const ask = <T>(
    request: (token: string, abort?: AbortSignal) => Promise<T>,
  ): Promise<T> =>
    patiently(
      async () =>
        request(await backend.serviceToken(), cancelled ? undefined : signal),
      {
        patience: backend.patience,
        onHiccup: error =>
          logger.warn(
            `Lost sight of run ${runId}, looking again: ${
              isError(error) ? error.message : error
            }`,
          ),
      },
    );

  const eventsAfter = (after: number) =>
    ask((token, abort) =>
      backend.api.getRunEvents(runId, { token, after, signal: abort }),
    );
  const currentRun = () =>
    ask((token, abort) => backend.api.getRun(runId, { token, signal: abort }));
  for (;;) {
    if (signal?.aborted && !cancelled) {
      await cancelRun(runId, { backend, logger, link });
      cancelled = true;
    }
    try {
      const page = await eventsAfter(cursor);
      page.events.forEach(event => logger[event.level](describeEvent(event)));
      cursor = page.next;

      const ended = isTerminalRunState(page.state);
      if (ended ? page.events.length === 0 : waitsForPerson(page.state)) {
        const run = await currentRun();
        if (
          isTerminalRunState(run.state) ||
          (waitsForPerson(run.state) && !isStopping(run, cancelled))
        ) {
          return run;
        }
      }
      if (page.events.length === 0) {
        await backend.patience.pause(idlePauseMilliseconds);
      }
    } catch (error) {
      if (!signal?.aborted || cancelled) {
        throw new ForwardedError(
          `Lost sight of run ${runId}, which goes on in the backend; retry this task to follow it, or open it: ${link}`,
          wordsOf(error),
        );
      }
    }
  }
}

/** A run that was cancelled while it waited for its addresses to be acknowledged is about to be taken back. */
function isStopping(run: Run, cancelled: boolean): boolean {
  return (
    cancelled &&
    run.state === 'awaitingAcknowledgement' &&
    run.pendingAcknowledgement?.reason !== 'undo'
  );
}
