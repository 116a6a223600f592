import {
  say,
  type PlanDraft,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Why a plan is not run that has several gateways; undefined: it has one.
 *
 * @internal
 */
export function severalGateways({
  changes,
}: Pick<PlanDraft, 'changes'>): Said | undefined {
  const gateways = changes.gateways.map(({ name }) => name);
  return gateways.length > 1
    ? say('refusal.severalGateways', { gateways })
    : undefined;
}
