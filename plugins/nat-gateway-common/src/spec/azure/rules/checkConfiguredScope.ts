import type { Violation } from '../../Violation';
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
  const violate = (path: string, message: string): readonly Violation[] => [
    { rule: 'configured-scope', path, message },
  ];
  const wayOut = `choose another, or add it to natGateway.azure.${account}.scopes`;

  const ofAccount = scopes.filter(scope => scope.account === account);
  if (ofAccount.length === 0) {
    return violate(
      'spec.account',
      `The account "${account}" is not configured; choose one of those below natGateway.azure in the configuration, or add it there.`,
    );
  }
  const hasSubscription = ofAccount.some(
    scope =>
      scope.subscriptionId.toLowerCase() === subscriptionId.toLowerCase(),
  );
  if (!hasSubscription) {
    return violate(
      'spec.subscriptionId',
      `The subscription ${subscriptionId} is outside the configured scopes of the account "${account}"; ${wayOut}.`,
    );
  }
  if (!findConfiguredScope(scopes, { ...where, region: undefined })) {
    return violate(
      'spec.resourceGroup',
      `The resource group "${resourceGroup}" is outside the configured scopes of subscription ${subscriptionId}; ${wayOut}.`,
    );
  }
  return violate(
    'spec.region',
    `The region ${region} is outside the configured scopes of subscription ${subscriptionId}; ${wayOut}.`,
  );
}
