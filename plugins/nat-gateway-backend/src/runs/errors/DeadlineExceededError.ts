import { CustomErrorBase } from '@backstage/errors';
import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * A run worked longer than it may.
 *
 * @internal
 */
export class DeadlineExceededError extends CustomErrorBase {
  readonly name = 'DeadlineExceededError' as const;

  constructor(
    private readonly deadlineMinutes: number,
    /** What the run waited for. */
    retry?: RetryRequest,
  ) {
    super(
      `The run did not end within ${deadlineMinutes} minutes.${
        retry ? ` It waited because of ${retry.code}: ${retry.message}` : ''
      }`,
    );
  }

  /** The error of a step, with what it waited for. */
  static of(error: unknown, options: { readonly retry?: RetryRequest }) {
    const { retry } = options;
    return error instanceof DeadlineExceededError && retry
      ? new DeadlineExceededError(error.deadlineMinutes, retry)
      : error;
  }
}
