import type { RunStepRecord } from '../database/runs/RunStepRecord';

/**
 * A stored step about which only what matters is said.
 *
 * @internal
 */
export function testStepRecord(
  key: string,
  options: Partial<Omit<RunStepRecord, 'step'>> & {
    readonly step?: Partial<RunStepRecord['step']>;
  } = {},
): RunStepRecord {
  return {
    runId: 'run-1',
    phase: 'forward',
    key,
    ordinal: 0,
    state: 'pending',
    writeState: 'none',
    ...options,
    step: {
      key,
      kind: 'create',
      title: key,
      resourceId: `/${key}`,
      after: [],
      locks: [],
      effect: 'none',
      input: {},
      ...options.step,
    },
  };
}
