import { isTerminalRunState } from './isTerminalRunState';
import type { RunSummary } from './Run';
import type { RunAnswer } from './RunAnswer';

/**
 * What a person can do to a run now; nothing once it has ended. What is not listed, the
 * backend refuses.
 *
 * @public
 */
export function answersOf(
  run: Pick<
    RunSummary,
    'state' | 'phase' | 'pendingAcknowledgement' | 'cancelRequestedBy' | 'error'
  >,
): readonly RunAnswer[] {
  const isCancelled = run.cancelRequestedBy !== undefined;
  if (isTerminalRunState(run.state)) {
    return [];
  }
  if (run.phase === 'undo') {
    if (!run.pendingAcknowledgement) {
      return [];
    }
    return run.error && !isCancelled
      ? ['acknowledge', 'retry']
      : ['acknowledge'];
  }
  if (isCancelled) {
    return [];
  }
  return run.pendingAcknowledgement ? ['acknowledge', 'cancel'] : ['cancel'];
}
