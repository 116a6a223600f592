import type { AzureFailure } from '../errors/AzureFailure';
import { isRetryable } from '../errors/isRetryable';
import { readAzureFailure } from '../errors/readAzureFailure';
import type { Timing } from './Timing';

/**
 * How often and how long is tried.
 *
 * @internal
 */
export interface RetryBudget {
  readonly attempts: number;
  readonly deadlineMilliseconds: number;
}

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
 * Tries again what may do better later: Retry-After is obeyed, else the delays double with
 * jitter. A wait that would pass the deadline is not begun; the failure itself is thrown.
 *
 * @internal
 */
export async function retrying<T>(
  attemptOnce: () => Promise<T>,
  options: {
    readonly budget: RetryBudget;
    readonly timing: Timing;
    readonly signal: AbortSignal;
    readonly onRetry?: (failure: AzureFailure) => void;
  },
): Promise<T> {
  const { budget, timing, signal, onRetry } = options;
  const deadline = timing.now().getTime() + budget.deadlineMilliseconds;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await attemptOnce();
    } catch (error) {
      signal.throwIfAborted();
      const failure = readAzureFailure(error);
      const delay = delayOf(failure, { attempt, random: timing.random() });
      if (
        !isRetryable(failure) ||
        attempt >= budget.attempts ||
        timing.now().getTime() + delay > deadline
      ) {
        throw error;
      }
      onRetry?.(failure);
      await timing.sleep(delay, signal);
    }
  }
}
