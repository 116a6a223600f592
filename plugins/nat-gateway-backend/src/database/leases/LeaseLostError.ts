import { CustomErrorBase } from '@backstage/errors';

/**
 * Somebody else holds the lease now, or may: whoever sees this writes nothing any more.
 *
 * @internal
 */
export class LeaseLostError extends CustomErrorBase {
  readonly name = 'LeaseLostError' as const;
}
