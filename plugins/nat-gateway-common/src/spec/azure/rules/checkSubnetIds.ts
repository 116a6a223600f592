import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import type { Violation } from '../../Violation';
import { parseArmId } from '../parseArmId';
import { virtualNetworkIdOfSubnet } from '../virtualNetworkIdOfSubnet';
import type { RulePath } from './RulePath';

function wrongWithId(
  subnetId: string,
  twin: boolean,
): Omit<Violation, 'path'>[] {
  if (virtualNetworkIdOfSubnet(subnetId) === undefined) {
    return [
      {
        rule: 'subnet-id',
        message: `"${subnetId}" is no resource id of a subnet; give /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/….`,
      },
    ];
  }
  if (twin) {
    return [
      {
        rule: 'subnet-duplicate',
        message: `The subnet ${subnetId} is given twice; keep one.`,
      },
    ];
  }
  if (parseArmId(subnetId)?.name.toLowerCase() === 'gatewaysubnet') {
    return [
      {
        rule: 'subnet-gateway-subnet',
        message: `The subnet ${subnetId} is a GatewaySubnet, which takes no NAT gateway; choose another subnet.`,
      },
    ];
  }
  return [];
}

/**
 * What can be told from the ids of subnets alone: there are some and not too many, each is an id,
 * none stands twice, none is a GatewaySubnet, all are of one virtual network.
 *
 * @public
 */
export function checkSubnetIds(
  subnetIds: readonly string[],
  options?: RulePath,
): readonly Violation[] {
  const path = options?.path ?? 'spec.gateways[0].subnets';
  const max = azureNatGatewayLimits.subnetsPerGateway.value;
  if (subnetIds.length === 0) {
    return [
      {
        rule: 'subnet-count',
        path,
        message:
          'No subnet is given, so nothing would use the gateway; choose at least one.',
      },
    ];
  }
  const violations: Violation[] = [];
  if (subnetIds.length > max) {
    violations.push({
      rule: 'subnet-count',
      path,
      message: `${subnetIds.length} subnets are too many for one gateway; choose at most ${max}.`,
    });
  }
  const seen = new Set<string>();
  subnetIds.forEach((subnetId, index) => {
    const twin = seen.has(subnetId.toLowerCase());
    seen.add(subnetId.toLowerCase());
    for (const wrong of wrongWithId(subnetId, twin)) {
      violations.push({ ...wrong, path: `${path}[${index}]` });
    }
  });
  const networks = new Map<string, string>();
  for (const subnetId of subnetIds) {
    const network = virtualNetworkIdOfSubnet(subnetId);
    if (network) networks.set(network.toLowerCase(), network);
  }
  if (networks.size > 1) {
    violations.push({
      rule: 'subnet-virtual-network',
      path,
      message: `The subnets are of ${networks.size} virtual networks (${[
        ...networks.values(),
      ].join(', ')}); a NAT gateway serves one, so choose subnets of one.`,
    });
  }
  return violations;
}
