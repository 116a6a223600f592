import type { Knex } from 'knex';
import {
  say,
  type Said,
  type RunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { releaseRunResources } from '../../database/runs/releaseRunResources';
import { type RunChange, updateRun } from '../../database/runs/updateRun';
import { nextRunState, type RunTransition } from '../states/nextRunState';
import type { RunLine } from '../../database/runs/appendRunEvents';

function sayEnd(
  state: RunState,
  { outputs }: Pick<RunChange, 'outputs'>,
): Said {
  if (state === 'succeeded') {
    const addresses = (outputs?.gateways ?? []).flatMap(
      ({ egressAddresses }) => egressAddresses,
    );
    return addresses.length > 0
      ? say('event.succeededWith', { addresses })
      : say('event.succeeded', {});
  }
  if (state === 'cancelled') {
    return say('event.endedCancelled', {});
  }
  return say(
    state === 'undone' ? 'event.endedUndone' : 'event.endedFailed',
    {},
  );
}

/**
 * Ends a run and gives its claims away; tells in its log what is left of it, with the commands that take
 * it back, and how it ended.
 *
 * @internal
 */
export async function endRun(
  trx: Knex.Transaction,
  options: {
    readonly id: string;
    readonly at: string;
    readonly transition: RunTransition;
    readonly change: Pick<RunChange, 'outputs' | 'notUndone'>;
    readonly log: (line: RunLine) => void;
  },
): Promise<void> {
  const { id, at, transition, change, log } = options;
  const run = await selectRun(trx, { id, lock: true });
  const state = nextRunState(run.state, transition);
  await updateRun(trx, {
    id,
    at,
    change: { ...change, state, pending: null, finishedAt: at },
  });
  await releaseRunResources(trx, { runId: id });
  for (const { resourceId: resource, reason, command } of change.notUndone ??
    []) {
    log({
      level: 'error',
      ...say('event.notUndone', { resource, reason, command }),
    });
  }
  log({ level: 'info', ...sayEnd(state, change) });
}
