import {
  createdAddressCount,
  missingAcknowledgements,
  type Acknowledgement,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A plan as lines of a log: what would be written, which addresses change, what it costs,
 * and what a person has to acknowledge.
 *
 * @internal
 */
export function describePlan(
  plan: Plan,
  options: { readonly acknowledgement: Acknowledgement },
): readonly string[] {
  const { changes } = plan;
  if (plan.steps.length === 0) {
    return [
      `Plan for ${plan.name} (hash ${plan.hash}): nothing to do, the cloud already is as the Spec says`,
    ];
  }
  const { cost } = changes;
  const money = (amount: number, digits: number = 2) =>
    new Intl.NumberFormat('en', {
      style: 'currency',
      currency: cost.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  const created = createdAddressCount(changes.addressesGained);
  const missing = missingAcknowledgements(plan, options.acknowledgement);
  return [
    `Plan for ${plan.name} (hash ${plan.hash}), ${plan.steps.length} steps:`,
    ...(changes.notes ?? []).map(
      ({ message }) => `Know this first: ${message}`,
    ),
    ...plan.steps.map(
      (step, index) =>
        `  ${index + 1}. ${step.title}${
          step.effect === 'movesEgress' ? ' (moves egress)' : ''
        }`,
    ),
    ...changes.subnets.map(
      subnet => `Subnet ${subnet.name}: goes out by ${subnet.before} today`,
    ),
    `Clusters affected: ${listed(changes.clusters)}`,
    `Source addresses afterwards: ${listed([
      ...changes.addressesGained.known,
      ...(created > 0 ? [`${created} new, known after creation`] : []),
    ])}`,
    `Source addresses lost: ${listed(changes.addressesLost)}`,
    `SNAT ports per protocol: ${changes.ports.before} → ${changes.ports.after}`,
    `Existing connections: ${changes.disruption}`,
    `Cost estimate: ${money(cost.perMonth.before)} → ${money(
      cost.perMonth.after,
    )} a month, plus ${money(
      cost.perGigabyteProcessed,
      3,
    )} per GB (list prices of ${cost.pricesReadAt}, ${cost.sourceUrl})`,
    ...plan.requiredAcknowledgements.map(
      required =>
        `Acknowledgement required (${
          missing.includes(required) ? 'not given' : 'given'
        }): ${required.message}`,
    ),
    ...(options.acknowledgement.planHash &&
    options.acknowledgement.planHash !== plan.hash
      ? [
          `The acknowledgement is for another plan (hash ${options.acknowledgement.planHash}): a real run would be refused`,
        ]
      : []),
  ];
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join(', ') : 'none';
}
