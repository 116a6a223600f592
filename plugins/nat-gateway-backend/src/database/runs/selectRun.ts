import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { RunRecord } from './RunRecord';
import type { RunRow } from './RunRow';
import { runSummaryOfRow } from './runSummaryOfRow';
import { upgradedOutputs } from './upgradedOutputs';
import { upgradedPlan } from './upgradedPlan';

/**
 * A run by its id; in a transaction its row is locked until the end where the database can.
 *
 * @internal
 */
export async function selectRun(
  knex: Knex | Knex.Transaction,
  options: { readonly id: string; readonly lock?: boolean },
): Promise<RunRecord> {
  const query = knex<RunRow>('runs').where({ id: options.id }).first();
  const row: RunRow | undefined = await (options.lock
    ? query.forUpdate()
    : query);
  if (!row) {
    throw new NotFoundError(
      `There is no run ${options.id}; GET /runs lists those that you may see.`,
    );
  }
  const planRow: { readonly plan: string; readonly document: string } =
    await knex('plans').where({ run_id: row.id }).first('plan', 'document');

  const { pendingAcknowledgement: pending, ...summary } = runSummaryOfRow(row);
  return {
    ...summary,
    plan: upgradedPlan(JSON.parse(planRow.plan), {
      subject: summary.subject,
    }),
    document: JSON.parse(planRow.document),
    acknowledgement: JSON.parse(row.acknowledgement),
    acknowledged: JSON.parse(row.acknowledged),
    notUndone: JSON.parse(row.not_undone),
    ...(pending && { pending }),
    ...(row.idempotency_key !== null && {
      idempotencyKey: row.idempotency_key,
    }),
    ...(row.outputs !== null && {
      outputs: upgradedOutputs(JSON.parse(row.outputs)),
    }),
    ...(row.deadline_at !== null && { deadlineAt: row.deadline_at }),
  };
}
