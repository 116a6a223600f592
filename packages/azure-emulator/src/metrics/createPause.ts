import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** So long others wait at most. */
const turnMilliseconds = 10;

/**
 * For long work that is not to keep others waiting: asked now and then, it gives something to wait for when others have waited long enough.
 *
 * @internal
 */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < turnMilliseconds) {
      return undefined;
    }
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
