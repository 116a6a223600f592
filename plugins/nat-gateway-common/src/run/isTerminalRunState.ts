import type { RunState } from './RunState';

/**
 * Whether a run in this state will never change again.
 *
 * @public
 */
export function isTerminalRunState(state: RunState): boolean {
  return (
    state === 'succeeded' ||
    state === 'undone' ||
    state === 'failed' ||
    state === 'cancelled'
  );
}
