import { isError } from '@backstage/errors';
import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';

const wayOutByName: Readonly<Record<string, string>> = {
  DeadlineExceededError:
    'See in the cloud’s console what the last step waits for; raise natGateway.runs.deadline if it only is slow; then start again.',
};

/**
 * An error in the words that a person needs. A cloud's error brings code, resource and way out
 * itself; it is told by its name, because it may come from another copy of the package.
 *
 * @internal
 */
export function runErrorOf(error: unknown): RunError {
  if (!isError(error)) {
    return {
      code: 'Error',
      message: String(error),
      wayOut: 'Look for the run’s id in the log of the backend.',
    };
  }
  const { code, resourceId, wayOut } = error as {
    readonly code?: unknown;
    readonly resourceId?: unknown;
    readonly wayOut?: unknown;
  };
  const known = typeof code === 'string' ? code : error.name;
  return {
    code: known,
    // The code is said beside the message.
    message: error.message.replace(`: ${known}: `, ': '),
    ...(typeof resourceId === 'string' && { resourceId }),
    wayOut:
      typeof wayOut === 'string'
        ? wayOut
        : wayOutByName[error.name] ??
          'Fix what the message names, or look for the run’s id in the log of the backend; then start again.',
  };
}
