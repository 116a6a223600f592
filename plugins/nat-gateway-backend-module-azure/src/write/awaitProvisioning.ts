import { say } from 'backstage-plugin-nat-gateway-common';
import { CloudError } from 'backstage-plugin-nat-gateway-node';
import { asWayOut } from '../errors/asWayOut';
import { z } from 'zod/v3';
import type { AzureSession } from '../read/AzureSession';
import { readResource } from '../read/readResource';
import type { Timing } from './Timing';

const POLL_MILLISECONDS = 2_000;

const schema = z.object({
  properties: z.object({ provisioningState: z.string().optional() }),
});

/**
 * Waits until a resource is in no transition, for writes whose operation is not known any more.
 *
 * @internal
 */
export async function awaitProvisioning(
  resourceId: string,
  options: {
    readonly session: AzureSession;
    readonly timing: Timing;
    readonly signal: AbortSignal;
    readonly onProgress: (status: string) => void;
  },
): Promise<void> {
  const { session, timing, signal, onProgress } = options;
  for (;;) {
    const raw = await readResource(session, {
      resourceId,
      now: timing.now,
      signal,
    });
    const state = raw && schema.parse(raw).properties.provisioningState;
    if (state === undefined || state === 'Succeeded') {
      return;
    }
    onProgress(state);
    if (state === 'Failed' || state === 'Canceled') {
      throw new CloudError(
        `${resourceId} has the provisioning state ${state}`,
        {
          code: `Provisioning${state}`,
          resourceId,
          ...asWayOut(say('wayOut.readActivityLog', {})),
        },
      );
    }
    await timing.sleep(POLL_MILLISECONDS, signal);
  }
}
