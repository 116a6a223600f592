import type { RunStepRecord } from '../../database/runs/RunStepRecord';

/**
 * Whether a step is to be done and nothing of it can have been sent.
 *
 * @internal
 */
export const isNotBegun = ({
  state,
  writeState,
  operation,
}: RunStepRecord): boolean =>
  state === 'pending' ||
  (state === 'running' && writeState === 'none' && operation === undefined);
