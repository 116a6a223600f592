import type { Said } from '../../../words/Said';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { findConfiguredScope } from '../findConfiguredScope';
import { parseArmId } from '../parseArmId';

/**
 * A resource id lies in the Spec's own subscription and in a configured scope. Whose it is decides
 * permission, not this rule. An id that cannot be read is another rule's.
 *
 * @public
 */
export function checkIdScope(
  resourceId: string,
  options: {
    readonly path: string;
    readonly what:
      | 'subnet'
      | 'address'
      | 'cluster'
      | 'virtualNetwork'
      | 'networkSecurityGroup'
      | 'routeTable';
    readonly where: Pick<
      AzureNatGatewaySpec['spec'],
      'account' | 'subscriptionId' | 'resourceGroup' | 'region'
    >;
    readonly scopes?: readonly AzureConfiguredScope[];
  },
): readonly Violation[] {
  const { path, where, scopes } = options;
  const id = parseArmId(resourceId);
  if (!id || !scopes) return [];
  // A Spec without a scope is refused by another rule.
  if (!findConfiguredScope(scopes, where)) return [];
  const { wording: what } = say(`phrase.${options.what}`, {});
  const violate = (said: Said): readonly Violation[] => [
    { rule: 'configured-scope', path, ...said },
  ];

  if (id.subscriptionId.toLowerCase() !== where.subscriptionId.toLowerCase()) {
    return violate(
      say('violation.otherSubscription', {
        what,
        resourceId,
        subscriptionId: where.subscriptionId,
      }),
    );
  }
  const scope = findConfiguredScope(scopes, {
    ...where,
    resourceGroup: id.resourceGroup,
  });
  if (!scope) {
    return violate(
      say('violation.outsideScopes', {
        what,
        resourceId,
        account: where.account,
      }),
    );
  }
  return [];
}
