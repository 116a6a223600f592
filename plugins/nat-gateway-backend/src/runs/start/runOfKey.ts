import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  type RunState,
  isTerminalRunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectLatestRunOfKey } from '../../database/runs/selectLatestRunOfKey';

/** Whether a key whose newest run is in this state may be tried again: it ended unsuccessfully. */
function retriesKey(state: RunState): boolean {
  return isTerminalRunState(state) && state !== 'succeeded';
}

/**
 * The run that belongs to an idempotency key, or the number of the attempt that may be started.
 *
 * @internal
 */
export async function runOfKey(
  knex: Knex,
  options: { readonly idempotencyKey?: string; readonly specHash: string },
): Promise<
  | { readonly runId: string }
  | { readonly runId?: undefined; readonly nextAttempt: number }
> {
  const { idempotencyKey, specHash } = options;
  if (idempotencyKey === undefined) {
    return { nextAttempt: 1 };
  }
  const latest = await selectLatestRunOfKey(knex, { idempotencyKey });
  if (!latest) {
    return { nextAttempt: 1 };
  }
  if (latest.specHash !== specHash) {
    throw new ConflictError(
      `The idempotency key ${idempotencyKey} was used for another Spec; use a key of its own for each Spec.`,
    );
  }
  return retriesKey(latest.state)
    ? { nextAttempt: latest.attempt + 1 }
    : { runId: latest.id };
}
