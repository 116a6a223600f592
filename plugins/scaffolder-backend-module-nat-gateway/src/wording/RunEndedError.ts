import { CustomErrorBase } from '@backstage/errors';

/**
 * A run did not come to what its Spec asked for.
 *
 * @internal
 */
export class RunEndedError extends CustomErrorBase {
  readonly name = 'RunEndedError' as const;
}
