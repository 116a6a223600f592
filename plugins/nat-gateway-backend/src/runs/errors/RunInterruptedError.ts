import { CustomErrorBase } from '@backstage/errors';

/**
 * This replica stops working on a run, which has not ended: the replica that takes it up goes on.
 *
 * @internal
 */
export class RunInterruptedError extends CustomErrorBase {
  readonly name = 'RunInterruptedError' as const;
}
