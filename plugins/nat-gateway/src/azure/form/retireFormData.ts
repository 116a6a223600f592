import type { JsonObject } from '@backstage/types';
import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { changeFormData } from './changeFormData';

/**
 * What the form of the template that retires a gateway is filled in with.
 *
 * @internal
 */
export function retireFormData(
  gateway: NatGateway,
  options: { readonly entityRef?: string },
): JsonObject {
  const {
    egress: _,
    idleTimeoutMinutes: __,
    tags: ___,
    ...where
  } = changeFormData(gateway, options);
  return { ...where, state: 'absent' };
}
