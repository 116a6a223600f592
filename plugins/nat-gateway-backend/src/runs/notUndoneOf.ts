import type { Run } from 'backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../database/runs/RunStepRecord';

/**
 * What is left when an undo has come to its end: the steps that failed, and those that could not
 * start because of them.
 *
 * @internal
 */
export function notUndoneOf(undo: readonly RunStepRecord[]): Run['notUndone'] {
  const left = undo.filter(each => each.state !== 'succeeded');
  return left.map(each => ({
    resourceId: each.step.resourceId,
    reason:
      each.error?.message ??
      `It may be in use by what could not be taken back: ${each.step.after
        .filter(key => left.some(other => other.key === key))
        .join(', ')}.`,
    command: each.command ?? each.error?.wayOut ?? each.step.title,
  }));
}
