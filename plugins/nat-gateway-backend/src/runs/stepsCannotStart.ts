import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../database/runs/RunStepRecord';

/**
 * Why a run fails that has steps left of which none can ever start.
 *
 * @internal
 */
export function stepsCannotStart(steps: readonly RunStepRecord[]): RunError {
  const waits = steps.map(
    ({ key, step }) => `${key} waits for ${step.after.join(', ')}`,
  );
  return {
    code: 'StepsCannotStart',
    message: `The plan cannot be carried out to its end: ${waits.join('; ')}.`,
    wayOut:
      'Report the plan to the maintainers of the module of this cloud; then start a new run.',
  };
}
