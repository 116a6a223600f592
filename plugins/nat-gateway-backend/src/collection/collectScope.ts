import {
  type Snapshot,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { withinTimeout } from './withinTimeout';

/**
 * Asks a provider for everything in a scope, for as long as the timeout allows.
 *
 * @internal
 */
export async function collectScope(
  provider: NatGatewayProvider,
  options: {
    readonly scope: ProviderScope;
    readonly timeoutMilliseconds: number;
    readonly signal: AbortSignal;
  },
): Promise<Snapshot> {
  const { scope } = options.scope;
  return withinTimeout(signal => provider.collect({ scope, signal }), {
    ...options,
    doing: `Collecting ${scopeKey(scope)}`,
  });
}
