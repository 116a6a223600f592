import { groupBy } from 'lodash';
import type {
  PlanChanges,
  RequiredAcknowledgement,
  Step,
} from 'backstage-plugin-nat-gateway-common';

const listed = (items: readonly string[], nothing: string) =>
  items.length > 0 ? items.join(', ') : nothing;

function addressesMessage(
  changes: PlanChanges,
  options: {
    readonly gatewayName: string;
    readonly alsoServed: readonly string[];
  },
): string {
  const { addressesGained, addressesLost, clusters } = changes;
  const subnets = [
    ...changes.subnets.map(({ name }) => name),
    ...options.alsoServed,
  ];
  const known = listed(addressesGained.known, '');
  const created = addressesGained.known.length === 0 || !known;
  const gained = created
    ? `${addressesGained.count} new address${
        addressesGained.count === 1 ? '' : 'es'
      }, known once they are created`
    : `${known} (${addressesGained.count} in all)`;
  const whose =
    subnets.length > 0
      ? `the subnets ${subnets.join(', ')}`
      : `everything behind ${options.gatewayName}`;
  const serving =
    clusters.length > 0 ? ` (clusters ${clusters.join(', ')})` : '';
  return `The source addresses of ${whose}${serving} change. They will be: ${gained}. No longer used: ${listed(
    addressesLost,
    'none that is known',
  )}. Whoever lets only known addresses in must know the new ones first.`;
}

/**
 * What a person has to say yes to before the plan may run.
 *
 * @internal
 */
export function planAcknowledgements(
  steps: readonly Step[],
  options: {
    readonly changes: PlanChanges;
    readonly gatewayName: string;
    /** Names of subnets that stay on the gateway and get other addresses with it. */
    readonly alsoServed: readonly string[];
  },
): readonly RequiredAcknowledgement[] {
  const { changes, gatewayName } = options;
  if (!steps.some(({ effect }) => effect === 'movesEgress')) {
    return [];
  }
  const replaced = groupBy(
    changes.subnets.filter(subnet => subnet.replacedGatewayResourceId),
    subnet => subnet.replacedGatewayResourceId!.toLowerCase(),
  );
  return [
    {
      kind: 'sourceAddressesChange',
      message: addressesMessage(changes, options),
    },
    ...Object.values(replaced).map(subnets => ({
      kind: 'gatewayReplacement' as const,
      resourceId: subnets[0].replacedGatewayResourceId,
      message: `The NAT gateway ${subnets[0].before} loses the subnets ${subnets
        .map(({ name }) => name)
        .join(', ')} to ${gatewayName}.`,
    })),
  ];
}
