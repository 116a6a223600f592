import { ConflictError } from '@backstage/errors';
import {
  say,
  type SeenAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { refuse } from '../../words/refuse';
import { deadlineOf } from '../states/deadlineOf';
import { nextRunState } from '../states/nextRunState';

const isSameSet = (
  one: readonly string[] = [],
  other: readonly string[] = [],
) => [...one].sort().join() === [...other].sort().join();

/**
 * Stores a person's acknowledgement of what a run waits for, and lets it go on.
 *
 * @internal
 */
export async function acknowledgeRun(
  knex: Knex,
  options: {
    readonly id: string;
    readonly by: string;
    /** What was on the screen. */
    readonly seen: SeenAcknowledgement;
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
    const { reason, addresses, resourceIds } = run.pending;
    const { seen } = options;
    if (
      seen.reason !== reason ||
      !isSameSet(seen.addresses, addresses) ||
      !isSameSet(seen.resourceIds, resourceIds)
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
        acknowledged: [
          ...run.acknowledged,
          { reason, addresses, ...(resourceIds && { resourceIds }), by, at },
        ],
        deadlineAt: deadlineOf(at, options),
      },
    });
    const lines = {
      newAddresses: () => say('event.acknowledgedAddresses', { by, addresses }),
      retirement: () => say('event.acknowledgedRetirement', { by }),
      undo: () => say('event.acknowledgedUndo', { by }),
    };
    await appendRunEvents(trx, {
      runId: id,
      at,
      events: [{ level: 'info', ...lines[reason]() }],
    });
  });
}
