import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { findConfiguredScope } from '../findConfiguredScope';

/**
 * A gateway of another region than the Spec's lies in the same configured scope, which says whose it is.
 *
 * @public
 */
export function checkGatewayRegions(
  where: AzureNatGatewaySpec['spec'],
  options: { readonly scopes?: readonly AzureConfiguredScope[] },
): readonly Violation[] {
  const { scopes } = options;
  // What is wrong with the Spec's own place is another rule's.
  const scope = scopes && findConfiguredScope(scopes, where);
  if (!scope) return [];
  const { account, subscriptionId } = where;
  return where.gateways.flatMap(({ name, region }, index) => {
    if (region === undefined) return [];
    const found = findConfiguredScope(scopes, { ...where, region });
    if (found === scope) return [];
    return [
      {
        rule: 'configured-scope',
        path: `spec.gateways[${index}].region`,
        ...(found
          ? say('violation.regionOfOtherScope', {
              name,
              region,
              first: where.region,
            })
          : say('violation.regionOutsideScopes', {
              region,
              subscriptionId,
              account,
            })),
      },
    ];
  });
}
