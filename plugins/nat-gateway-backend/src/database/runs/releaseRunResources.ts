import type { Knex } from 'knex';

/**
 * Gives a run's claims away, when it has ended.
 *
 * @internal
 */
export async function releaseRunResources(
  trx: Knex.Transaction,
  options: { readonly runId: string },
): Promise<void> {
  await trx('run_resources')
    .where({ run_id: options.runId })
    .update({ claim: null });
}
