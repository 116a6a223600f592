import {
  parseArmId,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannedGateway } from './PlannedGateway';

/**
 * What keeps a gateway from being replaced: others created it, or it serves more than the document names.
 *
 * @internal
 */
export function checkReplacement(
  document: AzureNatGatewaySpec,
  { planned }: { readonly planned: PlannedGateway },
): readonly Violation[] {
  const { path, retired, wanted } = planned;
  if (!retired) return [];
  const { name: gateway, resourceId } = retired;
  const { name } = wanted;
  if (retired.origin !== 'created') {
    return [
      {
        rule: 'gateway-not-ours',
        path: `${path}.replaces`,
        ...say('liveViolation.replacedNotOurs', { gateway, name, resourceId }),
      },
    ];
  }
  const named = document.spec.gateways.flatMap(({ subnets }) => subnets);
  const others = retired.subnetIds.filter(
    id => !named.some(each => sameArmId(each, id)),
  );
  return others.length > 0
    ? [
        {
          rule: 'gateway-in-use',
          path: `${path}.subnets`,
          ...say('liveViolation.replacedServes', {
            gateway,
            name,
            subnets: others.map(id => parseArmId(id)?.name ?? id),
          }),
        },
      ]
    : [];
}
