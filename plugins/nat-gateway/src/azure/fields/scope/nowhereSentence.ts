import { natGatewayPlanPermission } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FormWords } from '../../../words/FormWords';

/**
 * That a person may plan in no scope, and whom to ask: who owns the chosen cluster, where that is known.
 *
 * @internal
 */
export function nowhereSentence(
  t: FormWords,
  { ownerRef }: { readonly ownerRef?: string },
): string {
  const permission = natGatewayPlanPermission.name;
  return ownerRef
    ? t('scope.nowhereOwned', { owner: ownerRef, permission })
    : t('scope.nowhere', { permission });
}
