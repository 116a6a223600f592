import type { ProviderScope } from './ProviderScope';

/**
 * Finds scopes while the backend runs, e.g. the subscriptions below a management group. One replica at a time
 * asks; the answer is stored, and every replica takes it over from there.
 *
 * @public
 */
export interface DiscoveryCapability {
  /** The accounts of the configuration in which scopes are discovered, by name. */
  readonly accounts: readonly string[];

  /**
   * All scopes of an account that are there now. Throws when it cannot tell all of them: then those of
   * before stay. A scope that the configuration lists is as the configuration says, whether it is told or not.
   */
  discover(options: {
    readonly account: string;
    readonly signal: AbortSignal;
  }): Promise<readonly ProviderScope[]>;

  /**
   * From now on `scopes` of the provider has these of an account beside those of the configuration, and no
   * others: what is outside of them is neither collected nor written.
   */
  use(account: string, scopes: readonly ProviderScope[]): void;
}
