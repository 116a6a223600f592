import { CustomErrorBase } from '@backstage/errors';

/**
 * Another holder has the lease now, or may have it: code that sees this writes nothing more.
 *
 * @internal
 */
export class LeaseLostError extends CustomErrorBase {
  readonly name = 'LeaseLostError' as const;
}
