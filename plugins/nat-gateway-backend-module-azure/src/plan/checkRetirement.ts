import {
  checkAzureNatGatewaySpec,
  parseArmId,
  sameArmId,
  say,
  type AzureConfiguredScope,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { checkDetached } from './checkDetached';
import { checkOwners } from './checkOwners';
import type { PlannedGateway } from './PlannedGateway';

function checkGateway(planned: PlannedGateway): readonly Violation[] {
  const { live, path, wanted } = planned;
  if (!live) {
    return [];
  }
  if (live.origin !== 'created') {
    return [
      {
        rule: 'gateway-not-ours',
        path: `${path}.name`,
        ...say('liveViolation.retiredNotOurs', {
          gateway: live.name,
          resourceId: live.resourceId,
        }),
      },
    ];
  }
  const others = live.subnetIds.filter(
    id => !wanted.subnets.some(each => sameArmId(each, id)),
  );
  return others.length > 0
    ? [
        {
          rule: 'gateway-in-use',
          path: `${path}.subnets`,
          ...say('liveViolation.retiredServes', {
            gateway: live.name,
            subnets: others.map(id => parseArmId(id)?.name ?? id),
          }),
        },
      ]
    : [];
}

/**
 * What keeps the gateways of a document from being retired: others created them, they serve more
 * than it names, or a cluster has no other way out.
 *
 * @internal
 */
export function checkRetirement(
  document: AzureNatGatewaySpec,
  options: {
    readonly gateways: readonly PlannedGateway[];
    readonly state: Pick<AzureState, 'clusters'>;
    readonly scopes: readonly AzureConfiguredScope[];
  },
): readonly Violation[] {
  const { gateways, scopes, state } = options;
  return [
    ...checkAzureNatGatewaySpec(document, { scopes }),
    ...checkOwners(document, { gateways }),
    ...gateways.flatMap(checkGateway),
    ...gateways.flatMap(planned =>
      checkDetached(
        planned.subnets.filter(({ fact }) =>
          sameArmId(fact.natGatewayResourceId ?? '', planned.gatewayId),
        ),
        { planned, state },
      ),
    ),
  ];
}
