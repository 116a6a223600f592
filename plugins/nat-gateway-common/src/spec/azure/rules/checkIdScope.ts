import type { Violation } from '../../Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureConfiguredScope } from '../AzureSpecFacts';
import { findConfiguredScope } from '../findConfiguredScope';
import { parseArmId } from '../parseArmId';

/**
 * A resource id lies in the Spec's own subscription and in configured scopes of the Spec's own
 * owner: permission is asked for that subject alone, so an id of another one would slip past it.
 * An id that cannot be read is another rule's.
 *
 * @public
 */
export function checkIdScope(
  resourceId: string,
  options: {
    readonly path: string;
    /** `subnet` */
    readonly what: string;
    readonly where: Pick<
      AzureNatGatewaySpec['spec'],
      'account' | 'subscriptionId' | 'resourceGroup' | 'region'
    >;
    readonly scopes?: readonly AzureConfiguredScope[];
  },
): readonly Violation[] {
  const { path, what, where, scopes } = options;
  const id = parseArmId(resourceId);
  if (!id || !scopes) return [];
  const own = findConfiguredScope(scopes, where);
  // A Spec without a scope is refused by another rule.
  if (!own) return [];
  const violate = (message: string): readonly Violation[] => [
    { rule: 'configured-scope', path, message },
  ];

  if (id.subscriptionId.toLowerCase() !== where.subscriptionId.toLowerCase()) {
    return violate(
      `The ${what} ${resourceId} is of another subscription than the gateway (${where.subscriptionId}); choose one of the gateway's, or the gateway's subscription accordingly.`,
    );
  }
  const scope = findConfiguredScope(scopes, {
    ...where,
    resourceGroup: id.resourceGroup,
  });
  if (!scope) {
    return violate(
      `The ${what} ${resourceId} is outside the configured scopes of the account "${where.account}"; choose one inside, or add its resource group to natGateway.azure.${where.account}.scopes.`,
    );
  }
  if (scope.ownerRef !== own.ownerRef) {
    return violate(
      `The ${what} ${resourceId} belongs to ${
        scope.ownerRef ?? 'nobody by configuration'
      }, but the gateway to ${
        own.ownerRef ?? 'nobody by configuration'
      }; choose one of the same owner.`,
    );
  }
  return [];
}
