import type { Knex } from 'knex';

/**
 * Runs that somebody should work on: those that need no word from a person, and those
 * that were cancelled while they waited for one.
 *
 * @internal
 */
export async function selectRunnableRunIds(
  knex: Knex,
): Promise<readonly string[]> {
  const ids: string[] = await knex('runs')
    .whereIn('state', ['planned', 'running', 'awaitingWindow'])
    .orWhere(cancelled =>
      cancelled
        .whereIn('state', ['awaitingAcknowledgement', 'awaitingApproval'])
        .andWhere({ phase: 'forward' })
        .whereNotNull('cancel_requested_at'),
    )
    .orderBy('created_at')
    .pluck('id');
  return ids;
}
