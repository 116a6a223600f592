import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { SubnetFact } from '../../../options/SubnetFact';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';
import { virtualNetworkIdOfSubnet } from '../virtualNetworkIdOfSubnet';
import type { RulePath } from './RulePath';

/**
 * What the cloud tells of subnets: each exists or is created by the Spec, stands in the gateway's region, and holds no
 * Basic SKU address or load balancer. Without facts there is nothing to say.
 *
 * @public
 */
export function checkSubnetFacts(
  subnetIds: readonly string[],
  options: RulePath & {
    readonly region: string;
    readonly subnets?: readonly SubnetFact[];
    /** Ids of those that the Spec creates. */
    readonly createdIds?: readonly string[];
  },
): readonly Violation[] {
  const { createdIds = [], region, subnets } = options;
  if (!subnets) return [];
  const basePath = options.path ?? 'spec.gateways[0].subnets';
  return subnetIds.flatMap((subnetId, index): readonly Violation[] => {
    const path = `${basePath}[${index}]`;
    // An id that cannot be read is another rule's.
    if (!virtualNetworkIdOfSubnet(subnetId)) return [];
    const fact = subnets.find(s => sameArmId(s.resourceId, subnetId));
    if (!fact) {
      if (createdIds.some(id => sameArmId(id, subnetId))) return [];
      return [
        {
          rule: 'subnet-exists',
          path,
          ...say('violation.subnetNotFound', { subnetId }),
        },
      ];
    }
    const violations: Violation[] = [];
    if (!sameRegion(fact.region, region)) {
      violations.push({
        rule: 'subnet-region',
        path,
        ...say('violation.subnetRegion', {
          name: fact.name,
          subnetRegion: fact.region,
          region,
        }),
      });
    }
    if (fact.hasBasicSku) {
      violations.push({
        rule: 'subnet-basic-sku',
        path,
        ...say('violation.subnetBasicSku', { name: fact.name }),
      });
    }
    return violations;
  });
}
