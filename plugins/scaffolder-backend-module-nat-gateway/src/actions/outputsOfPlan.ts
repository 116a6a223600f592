import type { Plan } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a dry run gives to the steps after it.
 *
 * @internal
 */
export function outputsOfPlan(plan: Plan) {
  const { gateways, cost } = plan.changes;
  const lost = [...gateways].flatMap(({ addressesLost, notRead = [] }) => [
    ...addressesLost,
    ...notRead.map(({ name }) => `${name} (not read)`),
  ]);
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
      addressesGained: gateways.reduce(
        (count, { addressesGained }) => count + addressesGained.count,
        0,
      ),
      addressesLost: [...new Set(lost)],
      requiredAcknowledgements: [...plan.requiredAcknowledgements].map(
        required => required.message,
      ),
      costPerMonth: {
        currency: cost.currency,
        before: cost.perMonth.before,
        after: cost.perMonth.after,
        pricesReadAt: cost.pricesReadAt,
      },
    },
  };
}
