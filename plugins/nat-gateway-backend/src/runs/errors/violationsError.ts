import { InputError } from '@backstage/errors';
import type { Violation } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Violations as one error: each message on a line of its own.
 *
 * @internal
 */
export function violationsError(violations: readonly Violation[]): InputError {
  return new InputError(violations.map(each => each.message).join('\n'));
}
