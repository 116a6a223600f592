import { isHiccup } from './isHiccup';
import type { Patience } from './Patience';

/**
 * Makes a request again after a hiccup, with doubling pauses; any other failure is thrown as it is.
 *
 * @internal
 */
export async function patiently<T>(
  request: () => Promise<T>,
  options: {
    readonly patience: Patience;
    readonly onHiccup: (error: unknown, attempt: number) => void;
  },
): Promise<T> {
  const { patience, onHiccup } = options;
  let pauseMilliseconds = patience.firstPauseMilliseconds;
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt >= patience.attempts || !isHiccup(error)) {
        throw error;
      }
      onHiccup(error, attempt);
      await patience.pause(pauseMilliseconds);
      pauseMilliseconds = Math.min(
        pauseMilliseconds * 2,
        patience.longestPauseMilliseconds,
      );
    }
  }
}
