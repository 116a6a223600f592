import type { BegunOperation } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { interruptible } from '../hold/interruptible';
import type { RunDrive } from '../hold/RunDrive';

/** A cloud answers a write within seconds; the sender of one gives up after a minute. */
const patienceMilliseconds = 120_000;

/**
 * Waits for the answer to a write that was on its way when the run's time was over: taken back
 * before it takes effect, it would take effect afterwards. Throws `error` when no answer comes, and
 * at once when this replica has to stop.
 *
 * @internal
 */
export async function endOfWrite(
  drive: RunDrive,
  options: {
    readonly writing: Promise<BegunOperation>;
    readonly error: unknown;
  },
): Promise<BegunOperation> {
  const { writing, error } = options;
  if (!drive.work.aborted || drive.stop.aborted) {
    throw error;
  }
  const gaveUp = new AbortController();
  const answered = new AbortController();
  void drive.options.timing
    .wait(patienceMilliseconds, { signal: answered.signal })
    .then(() => gaveUp.abort(error));
  try {
    return await interruptible(writing, {
      signal: AbortSignal.any([drive.stop, gaveUp.signal]),
    });
  } finally {
    answered.abort();
  }
}
