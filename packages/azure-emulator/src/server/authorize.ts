import { ArmError } from '../arm/ArmError';
import { isAllowed } from '../identity/isAllowed';
import type { ArmRequest } from './ArmRequest';

/**
 * Refuses with `AuthorizationFailed` what no role assignment allows.
 *
 * @internal
 */
export function authorize(
  request: Pick<ArmRequest, 'principal'>,
  options: { readonly action: string; readonly scope: string },
): void {
  const { principal } = request;
  if (!isAllowed(principal, options)) {
    throw new ArmError(403, {
      code: 'AuthorizationFailed',
      message: `The client '${principal.clientId}' with object id '${principal.objectId}' does not have authorization to perform action '${options.action}' over scope '${options.scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    });
  }
}
