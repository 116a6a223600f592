import type { Knex } from 'knex';
import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The newest attempt of an idempotency key.
 *
 * @internal
 */
export async function selectLatestRunOfKey(
  knex: Knex,
  options: { readonly idempotencyKey: string },
): Promise<
  | {
      readonly id: string;
      readonly specHash: string;
      readonly attempt: number;
      readonly state: RunState;
    }
  | undefined
> {
  const row: {
    id: string;
    spec_hash: string;
    attempt: number;
    state: string;
  } = await knex('runs')
    .where({ idempotency_key: options.idempotencyKey })
    .orderBy('attempt', 'desc')
    .first('id', 'spec_hash', 'attempt', 'state');
  return (
    row && {
      id: row.id,
      specHash: row.spec_hash,
      attempt: row.attempt,
      state: row.state as RunState,
    }
  );
}
