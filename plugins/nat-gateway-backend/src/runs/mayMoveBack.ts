import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../database/runs/RunRecord';

/**
 * Whether a step of an undo may write: it moves no egress, or moving it back was acknowledged.
 *
 * @internal
 */
export function mayMoveBack(
  run: Pick<RunRecord, 'acknowledgement' | 'acknowledged'>,
  options: { readonly step: Pick<Step, 'effect' | 'resourceId'> },
): boolean {
  const { effect, resourceId } = options.step;
  return (
    effect === 'none' ||
    run.acknowledgement.undoMovesEgress === true ||
    run.acknowledged.some(
      each =>
        each.reason === 'undo' &&
        // An older version asked for all that the run had moved.
        (each.resourceIds?.includes(resourceId) ?? true),
    )
  );
}
