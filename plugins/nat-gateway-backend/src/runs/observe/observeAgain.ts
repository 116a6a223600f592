import {
  say,
  type RunError,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { selectRun } from '../../database/runs/selectRun';
import { awaitRetry } from '../hold/awaitRetry';
import { observeOurs } from './observeOurs';
import { readPatiently } from './readPatiently';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';

/**
 * Reads the live state for a run that goes forward. A cloud that does not answer is asked again
 * until the run's deadline or a word to cancel, each time with an event; one that refuses is not. The
 * error is the cloud's own, also when the deadline ends it. Throws only when this replica has to stop.
 *
 * @internal
 */
export async function observeAgain(
  drive: RunDrive,
  options: { readonly spec: AcceptedSpec },
): Promise<
  { readonly observation: Observation } | { readonly error: RunError }
> {
  const { specs, run, stop, work } = drive;
  const { database } = drive.options;
  try {
    const observation = await readPatiently(
      () =>
        observeOurs(options.spec, {
          ...drive.options,
          specs,
          runId: run.id,
          signal: work,
        }),
      {
        drive,
        signal: work,
        waitForRetry: retry =>
          awaitRetry(drive, {
            retry,
            signal: work,
            line: ({ code, message, at }) => ({
              level: 'warn',
              ...say('event.readFailed', { code, message, at }),
            }),
            gaveUp: async () =>
              (await selectRun(database, { id: run.id })).cancelRequestedBy !==
              undefined,
          }),
      },
    );
    return { observation };
  } catch (error) {
    stop.throwIfAborted();
    return { error: runErrorOf(error) };
  }
}
