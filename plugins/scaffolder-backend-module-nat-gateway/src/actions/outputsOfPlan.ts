import type { Plan } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a dry run gives to the steps after it.
 *
 * @internal
 */
export function outputsOfPlan(plan: Plan) {
  const { changes } = plan;
  return {
    state: 'planned' as const,
    message:
      plan.steps.length === 0
        ? `${plan.name} already is as the Spec says; nothing would be written`
        : `${plan.name}: ${plan.steps.length} steps would be run; nothing was written`,
    // Copies: the scaffolder renders arrays of its own JavaScript realm only.
    plan: {
      hash: plan.hash,
      steps: [...plan.steps].map(step => step.title),
      addressesGained: changes.addressesGained.count,
      addressesLost: [...changes.addressesLost],
      requiredAcknowledgements: [...plan.requiredAcknowledgements].map(
        required => required.message,
      ),
      costPerMonth: {
        currency: changes.cost.currency,
        before: changes.cost.perMonth.before,
        after: changes.cost.perMonth.after,
        pricesReadAt: changes.cost.pricesReadAt,
      },
    },
  };
}
