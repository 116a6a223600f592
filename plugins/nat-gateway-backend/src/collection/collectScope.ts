import { ServiceUnavailableError } from '@backstage/errors';
import { type Snapshot, scopeKey } from 'backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
} from 'backstage-plugin-nat-gateway-node';

/**
 * Asks a provider for everything in a scope, for as long as the timeout allows, even if the
 * provider does not listen to its signal.
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
  const { scope, timeoutMilliseconds, signal } = options;
  const timedOut = new AbortController();
  const timer = setTimeout(
    () =>
      timedOut.abort(
        new ServiceUnavailableError(
          `Collecting ${scopeKey(scope.scope)} took longer than ${
            timeoutMilliseconds / 1000
          } s; the cloud may be slow or out of reach. It is tried again.`,
        ),
      ),
    timeoutMilliseconds,
  );
  const either = AbortSignal.any([signal, timedOut.signal]);
  const aborted = new Promise<never>((_, reject) => {
    const refuse = () => reject(either.reason);
    either.addEventListener('abort', refuse, { once: true });
    if (either.aborted) {
      refuse();
    }
  });
  try {
    return await Promise.race([
      provider.collect({ scope: scope.scope, signal: either }),
      aborted,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
