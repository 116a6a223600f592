import type { RunService } from '../../runs/RunService';

/**
 * Says yes to what a run waits for, as one who has just looked at it.
 *
 * @internal
 */
export async function acknowledgeSeen(
  service: RunService,
  options: { readonly runId: string; readonly by?: string },
): Promise<void> {
  const { runId, by = 'user:default/ann' } = options;
  const { pendingAcknowledgement: seen } = await service.get(runId);
  if (!seen) {
    throw new Error(`Run ${runId} waits for nothing.`);
  }
  await service.acknowledge(runId, { by, seen });
}
