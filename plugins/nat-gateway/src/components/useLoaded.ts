import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/**
 * What was asked for, and the way to ask again.
 *
 * @internal
 */
export interface Loaded<Value> {
  /** The newest answer, which may be to the question before while {@link Loaded.isLoading}. */
  readonly value?: Value;
  readonly error?: Error;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/**
 * Asks whenever `load` is another function, and again every `renewMs` while the page is visible. An
 * answer stays while the next one is on its way.
 *
 * @internal
 */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  options: { readonly renewMs?: number } = {},
): Loaded<Value> {
  const { renewMs } = options;
  const [state, setState] = useState<{
    readonly value?: Value;
    readonly error?: Error;
    readonly of?: typeof load;
  }>({});
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound(before => before + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      value => {
        if (!controller.signal.aborted) setState({ value, of: load });
      },
      cause => {
        if (controller.signal.aborted) return;
        const error = toError(cause);
        setState(before => ({ value: before.value, error, of: load }));
      },
    );
    return () => controller.abort();
  }, [load, round]);

  useEffect(() => {
    if (renewMs === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, renewMs);
    return () => clearInterval(timer);
  }, [reload, renewMs]);

  const isLoading = state.of !== load;
  return {
    value: state.value,
    error: isLoading ? undefined : state.error,
    isLoading,
    reload,
  };
}
