import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  isTerminalRunState,
  type Run,
  type RunEvent,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback, useEffect, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';

/** Between two looks when the backend answered without waiting. */
const idlePauseMs = 1_000;

/**
 * A run and its log, followed until the run has ended. What was loaded once stays on show when the
 * backend is lost sight of; `reload` looks again.
 *
 * @internal
 */
export function useRun(runId: string): {
  readonly run?: Run;
  readonly events: readonly RunEvent[];
  readonly error?: Error;
  readonly reload: () => void;
} {
  const api = useApi(natGatewayApiRef);
  const [run, setRun] = useState<Run>();
  const [events, setEvents] = useState<readonly RunEvent[]>([]);
  const [error, setError] = useState<Error>();
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound(before => before + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const follow = async () => {
      let current = await api.getRun(runId, { signal });
      let seen: readonly RunEvent[] = [];
      let after = 0;
      while (!signal.aborted) {
        setRun(current);
        const page = await api.getRunEvents(runId, { after, signal });
        if (signal.aborted) return;
        after = page.next;
        seen = [...seen, ...page.events];
        setEvents(seen);
        const isNews = page.events.length > 0 || page.state !== current.state;
        if (!isNews && isTerminalRunState(page.state)) return;
        if (isNews) {
          current = await api.getRun(runId, { signal });
        } else {
          await new Promise(resolve => setTimeout(resolve, idlePauseMs));
        }
      }
    };
    setError(undefined);
    follow().catch(cause => {
      if (!signal.aborted) setError(toError(cause));
    });
    return () => controller.abort();
  }, [api, runId, round]);

  return { run, events, error, reload };
}
