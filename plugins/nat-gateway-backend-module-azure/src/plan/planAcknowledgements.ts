import { groupBy } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  type PlanChanges,
  type RequiredAcknowledgement,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const gatewayNameOf = (resourceId: string) =>
  parseArmId(resourceId)?.name ?? resourceId;

function sayWhose(
  changes: PlanChanges,
  options: {
    readonly gatewayName: string;
    readonly alsoServed: readonly string[];
  },
) {
  const { clusters } = changes;
  const subnets = [
    ...changes.subnets.map(({ name }) => name),
    ...options.alsoServed,
  ];
  if (subnets.length === 0) {
    return say('acknowledgement.everythingBehind', {
      gateway: options.gatewayName,
    });
  }
  return clusters.length > 0
    ? say('acknowledgement.subnetsOfClusters', { subnets, clusters })
    : say('acknowledgement.subnets', { subnets });
}

function sayAddresses(
  changes: PlanChanges,
  options: Parameters<typeof sayWhose>[1],
) {
  const { addressesGained, addressesLost } = changes;
  const { count, known } = addressesGained;
  const gained =
    known.length === 0
      ? say('acknowledgement.newAddresses', { count })
      : say('acknowledgement.knownAddresses', {
          addresses: known,
          total: count,
        });
  return say('acknowledgement.sourceAddressesChange', {
    whose: sayWhose(changes, options).wording,
    gained: gained.wording,
    lost:
      addressesLost.length > 0
        ? addressesLost
        : say('acknowledgement.noneKnown', {}).wording,
  });
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
  const { gatewayName } = options;
  const moves = steps.filter(({ effect }) => effect === 'movesEgress');
  if (moves.length === 0) {
    return [];
  }
  const changes = {
    ...options.changes,
    subnets: options.changes.subnets.filter(subnet =>
      moves.some(step => sameArmId(step.resourceId, subnet.resourceId)),
    ),
  };
  const replaced = groupBy(
    changes.subnets.flatMap(({ name, replacedGatewayResourceId: resourceId }) =>
      resourceId ? [{ name, resourceId }] : [],
    ),
    ({ resourceId }) => resourceId.toLowerCase(),
  );
  return [
    {
      kind: 'sourceAddressesChange',
      ...sayAddresses(changes, options),
    },
    ...Object.values(replaced).map(subnets => ({
      kind: 'gatewayReplacement' as const,
      resourceId: subnets[0].resourceId,
      ...say('acknowledgement.gatewayReplacement', {
        replaced: gatewayNameOf(subnets[0].resourceId),
        subnets: subnets.map(({ name }) => name),
        gateway: gatewayName,
      }),
    })),
  ];
}
