import { CustomErrorBase } from '@backstage/errors';

/**
 * A run worked longer than it may.
 *
 * @internal
 */
export class DeadlineExceededError extends CustomErrorBase {
  readonly name = 'DeadlineExceededError' as const;

  constructor(deadlineMinutes: number) {
    super(`The run did not end within ${deadlineMinutes} minutes.`);
  }
}
