import type { Knex } from 'knex';
import type { RunRecord } from './RunRecord';

/**
 * Stores a run and its plan.
 *
 * @internal
 */
export async function insertRun(
  trx: Knex.Transaction,
  options: { readonly run: Omit<RunRecord, 'answers'> },
): Promise<void> {
  const { run } = options;
  await trx('runs').insert({
    id: run.id,
    name: run.name,
    plan_hash: run.plan.hash,
    spec_hash: run.plan.specHash,
    idempotency_key: run.idempotencyKey ?? null,
    attempt: run.attempt,
    state: run.state,
    phase: run.phase,
    owner_ref: run.subject.ownerRef ?? null,
    provider: run.subject.provider,
    scope: run.subject.scope,
    started_by: run.startedBy,
    acknowledgement: JSON.stringify(run.acknowledgement),
    acknowledged: JSON.stringify(run.acknowledged),
    pending: null,
    outputs: run.outputs ? JSON.stringify(run.outputs) : null,
    error: null,
    not_undone: JSON.stringify(run.notUndone),
    deadline_at: run.deadlineAt ?? null,
    last_sequence: 0,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    finished_at: run.finishedAt ?? null,
  });
  await trx('plans').insert({
    run_id: run.id,
    hash: run.plan.hash,
    spec_hash: run.plan.specHash,
    document: JSON.stringify(run.document),
    plan: JSON.stringify(run.plan),
    created_at: run.createdAt,
  });
}
