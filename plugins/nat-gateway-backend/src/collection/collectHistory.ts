import {
  scopeKey,
  type ObservedCluster,
  type ObservedGateway,
  type Scope,
  type UsageHistory,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { failureOf } from './failureOf';
import { withinTimeout } from './withinTimeout';

/**
 * Asks a provider to look back at what was just collected. It fails only when it is told to stop:
 * an error of the provider is a gap, and what was known stays.
 *
 * @internal
 */
export async function collectHistory(
  provider: NatGatewayProvider,
  options: {
    readonly scope: Scope;
    /** What the newest collection found. */
    readonly gateways: readonly ObservedGateway[];
    readonly clusters: readonly ObservedCluster[];
    readonly now: () => Date;
    readonly timeoutMilliseconds: number;
    readonly signal: AbortSignal;
  },
): Promise<UsageHistory> {
  const { scope, gateways, clusters, now, signal } = options;
  const nothing = { scope, gateways: [], clusters: [] };
  try {
    return await withinTimeout(
      async within =>
        (await provider.history?.collect({
          scope,
          gateways,
          clusters,
          signal: within,
        })) ?? { ...nothing, collectedAt: now().toISOString(), gaps: [] },
      { ...options, doing: `Looking back at ${scopeKey(scope)}` },
    );
  } catch (error) {
    signal.throwIfAborted();
    const { at, ...failure } = failureOf(error, { at: now() });
    return {
      ...nothing,
      collectedAt: at,
      gaps: [
        { ...failure, part: 'history', figures: 'history', reason: 'failed' },
      ],
    };
  }
}
