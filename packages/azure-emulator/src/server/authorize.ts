import { AzureError } from '../errors/AzureError';
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
    throw new AzureError('AuthorizationFailed', {
      clientId: principal.clientId,
      objectId: principal.objectId,
      ...options,
    });
  }
}
