import type { Scope } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A scope as the configuration gives it to a provider.
 *
 * @public
 */
export interface ProviderScope {
  readonly scope: Scope;
  /** Whose it is, by configuration; resources may say otherwise by the tag `backstage-owner`. */
  readonly ownerRef?: string;
  /** Whose parts of it are by configuration, e.g. single resource groups. */
  readonly partOwnerRefs?: readonly string[];
}
