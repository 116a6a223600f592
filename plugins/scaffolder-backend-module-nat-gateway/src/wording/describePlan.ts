import {
  missingAcknowledgements,
  type Acknowledgement,
  type Plan,
} from 'backstage-plugin-nat-gateway-common';

/**
 * A plan as lines of a log: what would be written, which addresses change, what it costs,
 * and what somebody has to say yes to.
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
  const { before, after } = changes.cost.perMonth;
  const gained = changes.addressesGained;
  const missing = missingAcknowledgements(plan, options.acknowledgement);
  return [
    `Plan for ${plan.name} (hash ${plan.hash}), ${plan.steps.length} steps:`,
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
    `Source addresses gained: ${
      gained.known.length > 0 || gained.count === 0
        ? listed(gained.known)
        : `${gained.count}, known after creation`
    }`,
    `Source addresses lost: ${listed(changes.addressesLost)}`,
    `SNAT ports per protocol: ${changes.ports.before} → ${changes.ports.after}`,
    `Existing connections: ${changes.disruption}`,
    `Cost estimate: ${money(before)} → ${money(after)} a month, plus ${money(
      changes.cost.perGigabyteProcessed,
      3,
    )} per GB (list prices of ${changes.cost.pricesReadAt}, ${
      changes.cost.sourceUrl
    })`,
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

function money(amount: number, digits: number = 2): string {
  return `$${amount.toFixed(digits)}`;
}
