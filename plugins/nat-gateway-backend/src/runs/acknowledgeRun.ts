import { ConflictError } from '@backstage/errors';
import {
  say,
  type SeenAcknowledgement,
} from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { appendRunEvents } from '../database/runs/appendRunEvents';
import { selectRun } from '../database/runs/selectRun';
import { updateRun } from '../database/runs/updateRun';
import { refuse } from '../words/refuse';
import { deadlineOf } from './deadlineOf';
import { nextRunState } from './nextRunState';

/**
 * Stores somebody's yes to what a run waits for, and lets it go on.
 *
 * @internal
 */
export async function acknowledgeRun(
  knex: Knex,
  options: {
    readonly id: string;
    readonly by: string;
    /** What was on the screen; absent: whatever it waits for. */
    readonly seen?: SeenAcknowledgement;
    readonly at: string;
    readonly deadlineMinutes: number;
  },
): Promise<void> {
  const { id, by, at } = options;
  await knex.transaction(async trx => {
    const run = await selectRun(trx, { id, lock: true });
    if (!run.pending) {
      throw refuse(
        ConflictError,
        say('refusal.nothingToAcknowledge', { run: id, state: run.state }),
      );
    }
    const { reason, addresses } = run.pending;
    const { seen } = options;
    if (
      seen &&
      (seen.reason !== reason ||
        [...seen.addresses].sort().join() !== [...addresses].sort().join())
    ) {
      throw refuse(
        ConflictError,
        say('refusal.waitsForSomethingElse', {
          run: id,
          pending: run.pending.wording ?? run.pending.message,
          addresses:
            addresses.length > 0
              ? addresses
              : say('refusal.noAddresses', {}).wording,
        }),
      );
    }
    await updateRun(trx, {
      id,
      at,
      change: {
        state: nextRunState(run.state, 'acknowledge'),
        pending: null,
        acknowledged: [...run.acknowledged, { reason, addresses, by, at }],
        deadlineAt: deadlineOf(at, options),
      },
    });
    const what = addresses.length > 0 ? `: ${addresses.join(', ')}` : '';
    await appendRunEvents(trx, {
      runId: id,
      at,
      events: [{ level: 'info', message: `${by} acknowledged${what}` }],
    });
  });
}
