import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureSpecFacts } from '../AzureSpecFacts';
import { parseArmId } from '../parseArmId';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';
import { checkIdScope } from './checkIdScope';

const types = {
  networkSecurityGroup: 'networkSecurityGroups',
  routeTable: 'routeTables',
} as const;

/**
 * The network security group or the route table of a new subnet: the id of one, in a configured scope and, as far
 * as that is known, in the region of its network.
 *
 * @internal
 */
export function checkLinkedResource(
  resourceId: string | undefined,
  options: Pick<AzureSpecFacts, 'linked' | 'scopes'> & {
    readonly of: keyof typeof types;
    readonly path: string;
    readonly where: AzureNatGatewaySpec['spec'];
    readonly region: string;
  },
): readonly Violation[] {
  if (resourceId === undefined) return [];
  const { linked = [], of, path, region, scopes, where } = options;
  const type = types[of];
  const { wording: what } = say(`phrase.${of}`, {});
  const id = parseArmId(resourceId);
  if (
    `${id?.provider}/${id?.type}`.toLowerCase() !==
    `microsoft.network/${type}`.toLowerCase()
  ) {
    return [
      {
        rule: 'linked-id',
        path,
        ...say('violation.linkedId', { resourceId, what, type }),
      },
    ];
  }
  const outside = checkIdScope(resourceId, { path, what: of, where, scopes });
  const fact = linked.find(each => sameArmId(each.resourceId, resourceId));
  if (outside.length > 0 || !fact) return outside;
  if (fact.region === undefined) {
    return [
      {
        rule: 'linked-exists',
        path,
        ...say('violation.linkedNotFound', { resourceId, what }),
      },
    ];
  }
  return sameRegion(fact.region, region)
    ? []
    : [
        {
          rule: 'linked-region',
          path,
          ...say('violation.linkedRegion', {
            what,
            resourceId,
            linkedRegion: fact.region,
            region,
          }),
        },
      ];
}
