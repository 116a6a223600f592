import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * An account in which scopes are discovered.
 *
 * @internal
 */
export interface DiscoveringAccount {
  readonly provider: ProviderId;
  readonly account: string;
}

/**
 * `<provider>/<name>`, as keys of its scopes begin.
 *
 * @internal
 */
export const accountKey = (account: {
  readonly provider: string;
  readonly account: string;
}): string => `${account.provider}/${account.account}`;
