import {
  checkAzureNatGatewaySpec,
  parseArmId,
  sameArmId,
  say,
  type AzureConfiguredScope,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
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
 * What keeps the gateways of a document from being retired: others created them, or they serve more
 * than it names.
 *
 * @internal
 */
export function checkRetirement(
  document: AzureNatGatewaySpec,
  options: {
    readonly gateways: readonly PlannedGateway[];
    readonly scopes: readonly AzureConfiguredScope[];
  },
): readonly Violation[] {
  const { gateways, scopes } = options;
  return [
    ...checkAzureNatGatewaySpec(document, { scopes }),
    ...checkOwners(document, { gateways }),
    ...gateways.flatMap(checkGateway),
  ];
}
