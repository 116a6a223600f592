import { InputError } from '@backstage/errors';

/** Far more than a network has to change; each is a row, and a lock, and a line on a screen. */
const mostSteps = 500;

/**
 * Throws an `InputError` for more steps than one run carries out.
 *
 * @internal
 */
export function requireFewSteps(steps: readonly unknown[]): void {
  if (steps.length > mostSteps) {
    throw new InputError(
      `The plan has ${steps.length} steps, more than the ${mostSteps} that one run carries out; split the document into several with fewer gateways or subnets each.`,
    );
  }
}
