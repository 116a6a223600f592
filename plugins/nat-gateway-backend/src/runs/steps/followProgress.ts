import { commitProgress } from '../hold/commitProgress';
import type { RunDrive } from '../hold/RunDrive';
import { sayStep } from '../hold/sayStep';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';

/**
 * Logs what the cloud says of an operation, in the order in which it says so; the same word
 * twice running is logged once.
 *
 * @internal
 */
export function followProgress(
  drive: RunDrive,
  options: { readonly record: RunStepRecord },
): {
  readonly onProgress: (status: string) => void;
  /** Resolves when all is stored; throws what storing threw. */
  readonly stored: () => Promise<void>;
} {
  const { record } = options;
  let last: string | undefined;
  let storing: Promise<void> = Promise.resolve();
  return {
    onProgress: status => {
      if (status === last || drive.stop.aborted) {
        return;
      }
      last = status;
      storing = storing.then(() =>
        commitProgress(drive, {}, async ({ log }) =>
          log(
            sayStep(record, {
              level: 'info',
              id: 'event.progress',
              values: { status },
            }),
          ),
        ),
      );
      // Told by stored(), unless the operation fails first: then a lost line is no loss.
      storing.catch(() => undefined);
    },
    stored: () => storing,
  };
}
