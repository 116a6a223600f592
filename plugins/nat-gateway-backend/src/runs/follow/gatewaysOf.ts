import {
  isTerminalRunState,
  type CloudDescription,
  type RunGateway,
  type RunStep,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { stepsOfGateway } from './stepsOfGateway';

function stateOf(
  steps: readonly RunStepRecord[],
  options: { readonly hasEnded: boolean },
): RunStep['state'] {
  const isEach = (...states: readonly RunStep['state'][]) =>
    steps.every(({ state }) => states.includes(state));
  if (isEach('succeeded')) {
    return 'succeeded';
  }
  if (isEach('pending')) {
    return 'pending';
  }
  // What was in effect without a write of the run needs no undo.
  const written = steps.filter(
    each => each.state !== 'succeeded' || each.writeState !== 'none',
  );
  if (written.every(({ state }) => ['undone', 'pending'].includes(state))) {
    return steps.some(({ state }) => state === 'undone') ? 'undone' : 'running';
  }
  // A run that has ended with some of it left could not take that back.
  return options.hasEnded || steps.some(({ state }) => state === 'failed')
    ? 'failed'
    : 'running';
}

/**
 * How far a run is with each gateway of its plan, in the words of steps, by what is stored of its steps.
 *
 * @internal
 */
export function gatewaysOf(
  run: Pick<RunRecord, 'plan' | 'state'>,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
    readonly idKey: CloudDescription['idKey'];
  },
): readonly RunGateway[] {
  // A run that succeeded has done all but delete what it replaced, where no one acknowledged that.
  const forward = options.steps.filter(
    ({ phase, state }) =>
      phase === 'forward' &&
      !(run.state === 'succeeded' && state === 'pending'),
  );
  const hasEnded = isTerminalRunState(run.state);
  return run.plan.changes.gateways.map(gateway => {
    const { resourceId, name } = gateway;
    const steps = stepsOfGateway(gateway, { ...options, steps: forward });
    const error = steps.find(each => each.error)?.error;
    return {
      resourceId,
      name,
      state: stateOf(steps, { hasEnded }),
      ...(error && { error }),
    };
  });
}
