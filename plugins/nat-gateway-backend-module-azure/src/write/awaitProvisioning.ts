import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import type { AzureSession } from '../read/AzureSession';
import { readResource } from '../read/readResource';
import type { Patience } from './Patience';
import { retrying } from './retrying';

const POLL_MILLISECONDS = 2_000;

const schema = z.object({
  properties: z.object({ provisioningState: z.string().optional() }),
});

/**
 * Waits until a resource is in no transition, for writes whose operation is not known any more. Gives the
 * resource, if it exists, and its state when the last write did not succeed.
 *
 * @internal
 */
export async function awaitProvisioning(
  resourceId: string,
  options: Patience & {
    readonly session: AzureSession;
    readonly onProgress: (status: string) => void;
  },
): Promise<{
  readonly raw?: JsonObject;
  readonly failed?: 'Failed' | 'Canceled';
}> {
  const { session, timing, signal, onProgress } = options;
  for (;;) {
    const raw = await retrying(
      () => readResource(session, { resourceId, now: timing.now, signal }),
      options,
    );
    const state = raw && schema.parse(raw).properties.provisioningState;
    if (state === undefined || state === 'Succeeded') {
      return { raw };
    }
    onProgress(state);
    if (state === 'Failed' || state === 'Canceled') {
      return { raw, failed: state };
    }
    await timing.wait(POLL_MILLISECONDS, { signal });
    signal.throwIfAborted();
  }
}
