import type { Knex } from 'knex';

/**
 * Runs that a replica should work on: those that need no word from a person, and those
 * that were cancelled while they waited for one, or have waited for too long.
 *
 * @internal
 */
export async function selectRunnableRunIds(
  knex: Knex,
  options: { readonly now: Date },
): Promise<readonly string[]> {
  const ids: string[] = await knex('runs')
    .whereIn('state', ['planned', 'running', 'awaitingWindow'])
    .orWhere(cancelled =>
      cancelled
        .whereIn('state', ['awaitingAcknowledgement', 'awaitingApproval'])
        .andWhere({ phase: 'forward' })
        .whereNotNull('cancel_requested_at'),
    )
    .orWhere(expired =>
      expired
        .where({ state: 'awaitingAcknowledgement' })
        .andWhere('deadline_at', '<=', options.now.toISOString()),
    )
    .orderBy('created_at')
    .pluck('id');
  return ids;
}
