import type { AzureFailure } from '../errors/AzureFailure';
import { isRetryable } from '../errors/isRetryable';
import { readAzureFailure } from '../errors/readAzureFailure';
import type { Patience } from './Patience';

const FIRST_DELAY_MILLISECONDS = 1_000;
const LONGEST_DELAY_MILLISECONDS = 30_000;

function delayOf(
  failure: AzureFailure,
  options: { readonly attempt: number; readonly random: number },
): number {
  const { attempt, random } = options;
  if (failure.retryAfterMilliseconds) {
    return failure.retryAfterMilliseconds;
  }
  const full = Math.min(
    FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1),
    LONGEST_DELAY_MILLISECONDS,
  );
  return full * (0.5 + random / 2);
}

/**
 * Tries again what may do better later, for as long as there is patience: Retry-After is obeyed,
 * however long it is, else the delays double with jitter. One 401 is a token that has just expired; a
 * second one running is a refusal. Throws the failure itself when it is not tried again.
 *
 * @internal
 */
export async function retrying<T>(
  attemptOnce: () => Promise<T>,
  patience: Patience,
): Promise<T> {
  const { timing, signal } = patience;
  let refusedTokens = 0;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await attemptOnce();
    } catch (error) {
      const failure = readAzureFailure(error);
      refusedTokens = failure.statusCode === 401 ? refusedTokens + 1 : 0;
      if (signal.aborted || refusedTokens > 1 || !isRetryable(failure)) {
        throw error;
      }
      const { code, message } = failure;
      const milliseconds = delayOf(failure, {
        attempt,
        random: timing.random(),
      });
      if (!patience.waitForRetry) {
        await timing.wait(milliseconds, { signal });
      } else if (
        !(await patience.waitForRetry({ code, message, milliseconds }))
      ) {
        throw error;
      }
    }
  }
}
