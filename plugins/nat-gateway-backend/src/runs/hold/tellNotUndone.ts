import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunLine } from '../../database/runs/appendRunEvents';

/**
 * Tells in a run's log what is left of it, with the commands that take it back.
 *
 * @internal
 */
export function tellNotUndone(
  notUndone: Run['notUndone'],
  options: {
    readonly log: (event: RunLine) => void;
  },
): void {
  for (const { resourceId, reason, command } of notUndone) {
    options.log({
      level: 'error',
      message: `Not taken back: ${resourceId}: ${reason} To do it: ${command}`,
    });
  }
}
