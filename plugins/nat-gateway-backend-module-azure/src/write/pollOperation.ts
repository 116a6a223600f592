import type { JsonObject } from '@backstage/types';
import { readAzureFailure } from '../errors/readAzureFailure';
import type { ArmResponse } from '../read/ArmClient';
import type { AzureSession } from '../read/AzureSession';
import { pollingOf } from './pollingOf';
import type { Patience } from './Patience';
import { retrying } from './retrying';

const DEFAULT_POLL_MILLISECONDS = 2_000;
// "Retry-After: 0" would ask without end, as fast as the network can.
const SHORTEST_POLL_MILLISECONDS = 1_000;

const failedStatuses = new Set(['failed', 'canceled', 'cancelled']);

/**
 * Follows an accepted operation to its end. Retry-After is obeyed, from the write's own answer on.
 * Gives undefined when it succeeded, else Azure's error.
 *
 * @internal
 */
export async function pollOperation(
  pollUrl: string,
  options: Patience & {
    readonly session: AzureSession;
    readonly retryAfterMilliseconds?: number;
    readonly onProgress: (status: string) => void;
  },
): Promise<JsonObject | undefined> {
  const { session, timing, signal, onProgress } = options;
  const arm = await session.arm();
  let wait = options.retryAfterMilliseconds ?? 0;
  for (;;) {
    if (wait > 0) {
      await timing.wait(wait, { signal });
      signal.throwIfAborted();
    }
    const askedAt = timing.now().getTime();
    let answer: ArmResponse;
    try {
      answer = await retrying(
        () => arm.send({ method: 'GET', path: pollUrl, signal }),
        options,
      );
    } catch (error) {
      // Azure forgets operations after some days; the resource tells how it ended.
      if (readAzureFailure(error).statusCode === 404) {
        return undefined;
      }
      throw error;
    }
    const { body } = answer;
    // Without a body, e.g. at an operation's `Location`, the HTTP status tells: 202 goes on.
    const ofHttp = answer.status === 202 ? 'InProgress' : 'Succeeded';
    const status = typeof body.status === 'string' ? body.status : ofHttp;
    onProgress(status);
    if (status === 'Succeeded') {
      return undefined;
    }
    if (failedStatuses.has(status.toLowerCase())) {
      const error = body.error as JsonObject | undefined;
      return error ?? { code: status, message: `The operation ${status}.` };
    }
    wait = Math.max(
      pollingOf(answer.headers).retryAfterMilliseconds ??
        askedAt + DEFAULT_POLL_MILLISECONDS - timing.now().getTime(),
      SHORTEST_POLL_MILLISECONDS,
    );
  }
}
