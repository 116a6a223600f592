import type { Said } from '../../../words/Said';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { findConfiguredScope } from '../findConfiguredScope';

/**
 * Account, subscription, resource group and region lie within what the configuration allows.
 *
 * @public
 */
export function checkConfiguredScope(
  where: Pick<
    AzureNatGatewaySpec['spec'],
    'account' | 'subscriptionId' | 'resourceGroup' | 'region'
  >,
  options: { readonly scopes?: readonly AzureConfiguredScope[] },
): readonly Violation[] {
  const { scopes } = options;
  if (!scopes || findConfiguredScope(scopes, where)) return [];
  const { account, subscriptionId, resourceGroup, region } = where;
  const violate = (path: string, said: Said): readonly Violation[] => [
    { rule: 'configured-scope', path, ...said },
  ];

  const ofAccount = scopes.filter(scope => scope.account === account);
  if (ofAccount.length === 0) {
    return violate(
      'spec.account',
      say('violation.accountNotConfigured', { account }),
    );
  }
  const hasSubscription = ofAccount.some(
    scope =>
      scope.subscriptionId.toLowerCase() === subscriptionId.toLowerCase(),
  );
  if (!hasSubscription) {
    return violate(
      'spec.subscriptionId',
      say('violation.subscriptionOutsideScopes', { subscriptionId, account }),
    );
  }
  if (!findConfiguredScope(scopes, { ...where, region: undefined })) {
    return violate(
      'spec.resourceGroup',
      say('violation.resourceGroupOutsideScopes', {
        resourceGroup,
        subscriptionId,
        account,
      }),
    );
  }
  return violate(
    'spec.region',
    say('violation.regionOutsideScopes', { region, subscriptionId, account }),
  );
}
