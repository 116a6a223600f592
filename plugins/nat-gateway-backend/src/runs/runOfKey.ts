import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { selectLatestRunOfKey } from '../database/runs/selectLatestRunOfKey';
import { retriesKey } from './retriesKey';

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
