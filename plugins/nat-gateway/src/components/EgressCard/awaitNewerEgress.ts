import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Reads until a collection has ended since: a newer observation or a newer failure.
 * Gives undefined when none has after that many attempts or the signal aborts; errors of `read` pass through.
 *
 * @internal
 */
export async function awaitNewerEgress(
  read: () => Promise<EntityEgress>,
  options: {
    readonly before: EntityEgress;
    readonly attempts: number;
    readonly wait: () => Promise<void>;
    readonly signal: AbortSignal;
  },
): Promise<EntityEgress | undefined> {
  const { before, attempts, wait, signal } = options;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await wait();
    if (signal.aborted) return undefined;
    const egress = await read();
    if (
      egress.freshness.observedAt !== before.freshness.observedAt ||
      egress.freshness.failure?.at !== before.freshness.failure?.at
    ) {
      return egress;
    }
  }
  return undefined;
}
