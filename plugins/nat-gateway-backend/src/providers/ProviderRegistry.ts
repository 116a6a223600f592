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
import type { DiscoveringAccount } from '../database/discoveries/DiscoveringAccount';

/** What only one provider can have: who asks for it has to know whom to ask. */
const claimsOf = ({ description }: NatGatewayProvider) => [
  `the id '${description.id}'`,
  ...description.annotations.map(({ key }) => `the annotation '${key}'`),
  ...description.documentKinds.map(kind => `the document kind '${kind}'`),
];

/**
 * The providers that modules added.
 *
 * @internal
 */
export class ProviderRegistry implements NatGatewayProvidersExtensionPoint {
  private readonly added = new Map<ProviderId, NatGatewayProvider>();
  private readonly claimed = new Set<string>();

  addProvider(provider: NatGatewayProvider): void {
    const claims = claimsOf(provider);
    const taken = claims.find(claim => this.claimed.has(claim));
    if (taken !== undefined) {
      throw new ConflictError(
        `A provider with ${taken} is there already; install one module for each cloud`,
      );
    }
    claims.forEach(claim => this.claimed.add(claim));
    this.added.set(provider.description.id, provider);
  }

  get providers(): ReadonlyMap<ProviderId, NatGatewayProvider> {
    return this.added;
  }

  /** The accounts in which scopes are discovered. */
  discoveringAccounts(): readonly DiscoveringAccount[] {
    return [...this.added].flatMap(([provider, { discovery }]) =>
      (discovery?.accounts ?? []).map(account => ({ provider, account })),
    );
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
