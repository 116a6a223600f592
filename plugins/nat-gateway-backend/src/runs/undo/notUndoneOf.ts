import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';

/**
 * What is left when an undo has come to its end: the steps that failed, and those that could not
 * start because of them.
 *
 * @internal
 */
export function notUndoneOf(
  undo: readonly RunStepRecord[],
  options: {
    /** Why those are left that have no error and that no remaining step uses. */
    readonly otherwise?: string;
  } = {},
): Run['notUndone'] {
  const left = undo.filter(each => each.state !== 'succeeded');
  return left.map(each => {
    const users = each.step.after.filter(key =>
      left.some(other => other.key === key),
    );
    return {
      resourceId: each.step.resourceId,
      reason:
        each.error?.message ??
        (users.length === 0 ? options.otherwise : undefined) ??
        `It may be in use by what could not be taken back: ${users.join(
          ', ',
        )}.`,
      command: each.command ?? each.error?.wayOut ?? each.step.title,
    };
  });
}
