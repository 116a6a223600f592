import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { awaitNewerEgress } from './awaitNewerEgress';
import { useSentenceWords } from '../../words/useSentenceWords';
import { messageOf } from './messageOf';
import type { RefreshPolling } from './RefreshPolling';
import type { RefreshState } from './RefreshState';

// The collection that follows a run ends a little after it.
const LOOKS_AFTER_RUN = 5;

// In intervals: a run may wait for days.
const PAUSE_OF_WAITING = 5;

/**
 * The egress of an entity, and the ways to get it anew. What was loaded once stays on show while
 * newer data is on its way. While there is a run on its subnets, it is looked at again, less often
 * while all of them wait; without one, now and then while it is visible.
 *
 * @internal
 */
export function useEntityEgress(
  entityRef: string,
  options: { readonly polling: RefreshPolling },
) {
  const { intervalMs, attempts } = options.polling;
  const api = useApi(natGatewayApiRef);
  const lifetime = useRef(new AbortController());
  const [egress, setEgress] = useState<EntityEgress>();
  const [error, setError] = useState<unknown>();
  const [refreshState, setRefreshState] = useState<RefreshState>({
    kind: 'idle',
  });

  const load = useCallback(async () => {
    const { signal } = lifetime.current;
    setError(undefined);
    try {
      const loaded = await api.getEntityEgress(entityRef, { signal });
      if (!signal.aborted) setEgress(loaded);
    } catch (cause) {
      if (!signal.aborted) setError(toError(cause));
    }
  }, [api, entityRef]);

  useEffect(() => {
    const controller = new AbortController();
    lifetime.current = controller;
    load();
    return () => controller.abort();
  }, [load]);

  const looksLeft = useRef(0);
  useEffect(() => {
    const runs = egress?.activeRuns ?? [];
    const goesOn = runs.some(
      ({ state }) => state === 'planned' || state === 'running',
    );
    looksLeft.current =
      runs.length > 0 ? LOOKS_AFTER_RUN : looksLeft.current - 1;
    if (looksLeft.current < 0) return undefined;
    // One that waits may be answered by another person, and end.
    const pause = runs.length > 0 && !goesOn ? PAUSE_OF_WAITING : 1;
    const timer = setTimeout(load, intervalMs * pause);
    return () => clearTimeout(timer);
  }, [egress, intervalMs, load]);

  // A look that fails leaves what is shown, which says how old it is.
  const renew = useCallback(async () => {
    const { signal } = lifetime.current;
    if (document.visibilityState !== 'visible') return;
    const newer = await api
      .getEntityEgress(entityRef, { signal })
      .catch(() => undefined);
    if (newer && !signal.aborted) {
      setError(undefined);
      setEgress(newer);
    }
  }, [api, entityRef]);
  const { renewMs } = options.polling;
  useEffect(() => {
    if (renewMs === undefined) return undefined;
    const timer = setInterval(renew, renewMs);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [renew, renewMs]);

  const words = useSentenceWords();
  const refresh = useCallback(async () => {
    if (!egress) return;
    const { signal } = lifetime.current;
    const show = (state: RefreshState) => {
      if (!signal.aborted) setRefreshState(state);
    };
    try {
      show({ kind: 'asking' });
      await api.refreshEntityEgress(entityRef, { signal });
      show({ kind: 'waiting' });
      const newer = await awaitNewerEgress(
        () => api.getEntityEgress(entityRef, { signal }),
        {
          before: egress,
          attempts,
          wait: () => new Promise(resolve => setTimeout(resolve, intervalMs)),
          signal,
        },
      );
      if (newer && !signal.aborted) setEgress(newer);
      show(
        newer
          ? { kind: 'done' }
          : { kind: 'gaveUp', afterSeconds: (attempts * intervalMs) / 1_000 },
      );
    } catch (cause) {
      show({ kind: 'failed', message: messageOf(cause, words) });
    }
  }, [api, attempts, egress, entityRef, intervalMs, words]);

  return { egress, error, refreshState, reload: load, refresh };
}
