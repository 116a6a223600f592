import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { updateRunStep } from '../../database/runs/updateRunStep';

const endUnknown: RunError = {
  code: 'EndUnknown',
  message:
    'It was sent, or about to be, when the work on it stopped; how it ended is not known.',
  wayOut:
    'It is taken back as far as it is known to be ours; look at the resource.',
};

/**
 * Stores that the steps under way are no longer worked on.
 *
 * @internal
 */
export async function stopSteps(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    readonly steps: readonly Pick<
      RunStepRecord,
      'key' | 'phase' | 'state' | 'writeState'
    >[];
    readonly at: string;
  },
): Promise<void> {
  const { runId, at } = options;
  for (const { key, phase, state, writeState } of options.steps) {
    if (state === 'running') {
      await updateRunStep(trx, {
        runId,
        phase,
        key,
        change:
          writeState === 'none'
            ? { state: 'pending' }
            : { state: 'failed', error: endUnknown, finishedAt: at },
      });
    }
  }
}
