import { ConflictError } from '@backstage/errors';
import {
  type ProviderId,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  NatGatewayProvidersExtensionPoint,
  ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * The providers that modules added.
 *
 * @internal
 */
export class ProviderRegistry implements NatGatewayProvidersExtensionPoint {
  private readonly added = new Map<ProviderId, NatGatewayProvider>();

  addProvider(provider: NatGatewayProvider): void {
    if (this.added.has(provider.id)) {
      throw new ConflictError(
        `A provider with the id '${provider.id}' is there already; install one module for each cloud`,
      );
    }
    this.added.set(provider.id, provider);
  }

  get providers(): ReadonlyMap<ProviderId, NatGatewayProvider> {
    return this.added;
  }

  /** All configured scopes by key; a scope that is configured twice throws. */
  scopes(): ReadonlyMap<string, ProviderScope> {
    const byKey = new Map<string, ProviderScope>();
    for (const provider of this.added.values()) {
      for (const scope of provider.scopes) {
        const key = scopeKey(scope.scope);
        if (byKey.has(key)) {
          throw new ConflictError(
            `The scope ${key} is configured twice; merge the two entries, or put one into an account of its own`,
          );
        }
        byKey.set(key, scope);
      }
    }
    return byKey;
  }
}
