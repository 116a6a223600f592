import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Does the work of an action, and fails without a stack trace: the scaffolder writes the `stack` of
 * what fails a step into the log of the task, which people read. The trace goes to the log of the
 * backend, at debug.
 *
 * @internal
 */
export async function failingInWords(
  work: () => Promise<void>,
  options: { readonly logger: LoggerService },
): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const error = toError(cause);
    options.logger.debug('A step of a task failed', error);
    error.stack = `${error.name}: ${error.message}`;
    throw error;
  }
}
