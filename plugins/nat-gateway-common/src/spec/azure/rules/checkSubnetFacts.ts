import type { Violation } from '../../Violation';
import type { SubnetFact } from '../AzureSpecFacts';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';
import { virtualNetworkIdOfSubnet } from '../virtualNetworkIdOfSubnet';
import type { RulePath } from './RulePath';

/**
 * What the cloud tells of subnets: each exists, stands in the gateway's region, and holds no
 * Basic SKU address or load balancer. Without facts there is nothing to say.
 *
 * @public
 */
export function checkSubnetFacts(
  subnetIds: readonly string[],
  options: RulePath & {
    readonly region: string;
    readonly subnets?: readonly SubnetFact[];
  },
): readonly Violation[] {
  const { region, subnets } = options;
  if (!subnets) return [];
  const basePath = options.path ?? 'spec.gateways[0].subnets';
  return subnetIds.flatMap((subnetId, index): readonly Violation[] => {
    const path = `${basePath}[${index}]`;
    // An id that cannot be read is another rule's.
    if (!virtualNetworkIdOfSubnet(subnetId)) return [];
    const fact = subnets.find(s => sameArmId(s.resourceId, subnetId));
    if (!fact) {
      return [
        {
          rule: 'subnet-exists',
          path,
          message: `The subnet ${subnetId} was not found; choose one that exists, or let the back end's identity read it.`,
        },
      ];
    }
    const violations: Violation[] = [];
    if (!sameRegion(fact.region, region)) {
      violations.push({
        rule: 'subnet-region',
        path,
        message: `The subnet ${fact.name} is in ${fact.region}, but the gateway in ${region}; choose subnets of the gateway's region, or the subnet's region for the gateway.`,
      });
    }
    if (fact.hasBasicSku) {
      violations.push({
        rule: 'subnet-basic-sku',
        path,
        message: `The subnet ${fact.name} holds a Basic SKU public IP or load balancer, beside which a NAT gateway cannot stand; upgrade it to Standard, or choose another subnet.`,
      });
    }
    return violations;
  });
}
