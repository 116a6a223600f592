import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
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
        ...say('violation.subnetId', { subnetId }),
      },
    ];
  }
  if (twin) {
    return [
      {
        rule: 'subnet-duplicate',
        ...say('violation.subnetTwice', { subnetId }),
      },
    ];
  }
  if (parseArmId(subnetId)?.name.toLowerCase() === 'gatewaysubnet') {
    return [
      {
        rule: 'subnet-gateway-subnet',
        ...say('violation.subnetGatewaySubnet', { subnetId }),
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
        ...say('violation.noSubnet', {}),
      },
    ];
  }
  const violations: Violation[] = [];
  if (subnetIds.length > max) {
    violations.push({
      rule: 'subnet-count',
      path,
      ...say('violation.tooManySubnets', {
        subnetCount: subnetIds.length,
        max,
      }),
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
      ...say('violation.subnetsOfSeveralNetworks', {
        networkCount: networks.size,
        networks: [...networks.values()],
      }),
    });
  }
  return violations;
}
