import { say, type RunError } from 'backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
} from 'backstage-plugin-nat-gateway-node';
import { commitProgress } from './commitProgress';
import { interruptible } from './interruptible';
import { isFinalAnswer } from './isFinalAnswer';
import { observeOurs } from './observeOurs';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';

const shortestPauseMilliseconds = 10_000;
const longestPauseMilliseconds = 300_000;

/**
 * Reads the live state for a run that is under way. A cloud that does not answer is asked again
 * until the run's deadline, each time with an event; one that refuses is not. The error is the
 * cloud's own, also when the deadline ends it. Throws only when this replica has to stop.
 *
 * @internal
 */
export async function observeAgain(
  drive: RunDrive,
  options: { readonly spec: AcceptedSpec },
): Promise<
  { readonly observation: Observation } | { readonly error: RunError }
> {
  const { provider, run, stop, work } = drive;
  const { timing } = drive.options;
  let pauseMilliseconds = shortestPauseMilliseconds;
  let last: unknown;
  for (;;) {
    stop.throwIfAborted();
    try {
      work.throwIfAborted();
      const reading = observeOurs(options.spec, {
        ...drive.options,
        provider,
        runId: run.id,
        signal: work,
      });
      return { observation: await interruptible(reading, { signal: work }) };
    } catch (error) {
      stop.throwIfAborted();
      if (work.aborted) {
        return { error: runErrorOf(last ?? work.reason) };
      }
      if (isFinalAnswer(error)) {
        return { error: runErrorOf(error) };
      }
      last = error;
    }
    const { code, message } = runErrorOf(last);
    const at = new Date(timing.now().getTime() + pauseMilliseconds);
    await commitProgress(drive, {}, async ({ log }) =>
      log({
        level: 'warn',
        ...say('event.readFailed', { code, message, at: at.toISOString() }),
      }),
    );
    await timing.wait(pauseMilliseconds, { signal: work });
    pauseMilliseconds = Math.min(
      2 * pauseMilliseconds,
      longestPauseMilliseconds,
    );
  }
}
