import { commitProgress } from '../hold/commitProgress';
import type { RunDrive } from '../hold/RunDrive';

/**
 * Logs what the cloud says of an operation, in the order in which it says so; the same word
 * twice running is logged once.
 *
 * @internal
 */
export function followProgress(
  drive: RunDrive,
  options: { readonly stepKey: string; readonly label: string },
): {
  readonly onProgress: (status: string) => void;
  /** Resolves when all is stored; throws what storing threw. */
  readonly stored: () => Promise<void>;
} {
  const { stepKey, label } = options;
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
          log({ level: 'info', stepKey, message: `${label}: ${status}` }),
        ),
      );
      // Told by stored(), unless the operation fails first: then a lost line is no loss.
      storing.catch(() => undefined);
    },
    stored: () => storing,
  };
}
