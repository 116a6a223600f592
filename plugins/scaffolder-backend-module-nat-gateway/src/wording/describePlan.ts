import {
  createdAddressCount,
  missingAcknowledgements,
  type Acknowledgement,
  type GatewayChanges,
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
  const { gateways, cost } = plan.changes;
  if (plan.steps.length === 0) {
    return [
      `Plan for ${plan.name} (hash ${plan.hash}): nothing to do, the cloud already is as the Spec says`,
    ];
  }
  const money = (amount: number, digits: number = 2) =>
    new Intl.NumberFormat('en', {
      style: 'currency',
      currency: cost.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount);
  const missing = missingAcknowledgements(plan, options.acknowledgement);
  return [
    `Plan for ${plan.name} (hash ${plan.hash}), ${plan.steps.length} steps:`,
    ...gateways
      .flatMap(({ notes = [] }) => notes)
      .map(({ message }) => `Know this first: ${message}`),
    ...plan.steps.map(
      (step, index) =>
        `  ${index + 1}. ${step.title}${
          step.effect === 'movesEgress' ? ' (moves egress)' : ''
        }`,
    ),
    ...gateways.flatMap(changes => [
      ...(gateways.length > 1 ? [`Gateway ${changes.name}:`] : []),
      ...describeGateway(changes),
    ]),
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

function describeGateway(changes: GatewayChanges): readonly string[] {
  const { addressesGained, addressesLost, notRead = [], ports } = changes;
  const { consumers = [] } = changes;
  const created = createdAddressCount(addressesGained);
  return [
    ...changes.subnets.map(
      subnet => `Subnet ${subnet.name}: goes out by ${subnet.before} today`,
    ),
    `Clusters affected: ${listed(changes.clusters)}`,
    `Source addresses afterwards: ${listed([
      ...addressesGained.known,
      ...(created > 0 ? [`${created} new, known after creation`] : []),
    ])}`,
    `Source addresses lost: ${listed([
      ...addressesLost,
      ...notRead.map(({ name }) => `${name} (not read)`),
    ])}`,
    ...consumers.map(
      ({ name, contact, address }) =>
        `Relies on ${address}: ${name}${contact ? `, ${contact}` : ''}`,
    ),
    `SNAT ports per protocol: ${ports.before ?? 'not read'} → ${ports.after}`,
    `Existing connections: ${changes.disruption}`,
  ];
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join(', ') : 'none';
}
