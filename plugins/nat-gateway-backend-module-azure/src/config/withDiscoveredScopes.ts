import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from './AzureAccount';

/**
 * An account whose scopes are those of the configuration and those that were discovered, as of the moment in
 * which they are asked for.
 *
 * @internal
 */
export function withDiscoveredScopes(account: AzureAccount): {
  readonly account: AzureAccount;
  readonly use: (discovered: readonly AzureConfiguredScope[]) => void;
} {
  let { scopes } = account;
  return {
    account: {
      ...account,
      get scopes() {
        return scopes;
      },
    },
    use: discovered => {
      scopes = [...account.scopes, ...discovered];
    },
  };
}
