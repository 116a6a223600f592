import { ConflictError } from '@backstage/errors';
import {
  isTerminalRunState,
  say,
  type SeenAddresses,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import type { RunRecord } from '../../database/runs/RunRecord';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { updateRun } from '../../database/runs/updateRun';
import { refuse } from '../../words/refuse';

/** What a person was shown of a run's new addresses, and may have told partners. */
const shownOf = ({ pending, acknowledged }: RunRecord) =>
  [...acknowledged, ...(pending ? [pending] : [])].flatMap(each =>
    each.reason === 'newAddresses' ? each.addresses : [],
  );

/**
 * Stores that a run is to stop and to be taken back; the replica that works on it sees that
 * before the next step. Refused for a run that has ended or is being taken back; one that was
 * cancelled already stays cancelled. Addresses that the run created and a person was shown are deleted
 * only when `seen` names them: it is refused with them otherwise, as `addresses` of the error.
 *
 * @internal
 */
export async function cancelRun(
  knex: Knex,
  options: {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly seen?: SeenAddresses;
    /** IPs and CIDRs that settled steps brought. */
    readonly addressesOf: WritesCapability['addressesOf'];
  },
): Promise<void> {
  const { id, by, at, seen, addressesOf } = options;
  await knex.transaction(async trx => {
    const run = await selectRun(trx, { id, lock: true });
    if (isTerminalRunState(run.state)) {
      throw refuse(
        ConflictError,
        say('refusal.hasEnded', { run: id, state: run.state }),
      );
    }
    if (run.phase === 'undo') {
      throw refuse(ConflictError, say('refusal.goesBackAlready', { run: id }));
    }
    if (run.cancelRequestedBy !== undefined) {
      return;
    }
    const steps = await selectRunSteps(trx, { runId: id, phase: 'forward' });
    const created = addressesOf(
      steps.flatMap(each =>
        each.createdResourceId && each.result ? [each.result] : [],
      ),
    );
    const shown = shownOf(run);
    const unseen = created.filter(
      address => shown.includes(address) && !seen?.addresses.includes(address),
    );
    if (unseen.length > 0) {
      throw Object.assign(
        refuse(
          ConflictError,
          say('refusal.cancelDeletes', { run: id, addresses: unseen }),
        ),
        { addresses: unseen },
      );
    }
    await updateRun(trx, { id, at, change: { cancelRequestedBy: by } });
    await appendRunEvents(trx, {
      runId: id,
      at,
      events: [{ level: 'warn', ...say('event.cancelled', { by }) }],
    });
  });
}
