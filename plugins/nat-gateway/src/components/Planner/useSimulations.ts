import type {
  SimulationInput,
  SimulationResult,
} from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import { useCallback, useEffect, useRef, useState } from 'react';
import { startSimulations } from './startSimulations';

/** A slider that moves says many values; the last of them is simulated. */
const SETTLE_MS = 150;

interface Simulations {
  /** The newest, which may be of the settings before while {@link Simulations.progress} is there. */
  readonly results?: readonly SimulationResult[];
  /** From 0 to 1, while it runs. */
  readonly progress?: number;
  readonly error?: Error;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly restart: () => void;
}

/**
 * Simulates whenever `inputs` is another list, and gives up what it was at.
 *
 * @internal
 */
export function useSimulations(
  inputs: readonly SimulationInput[],
): Simulations {
  const [state, setState] = useState<Omit<Simulations, 'cancel' | 'restart'>>({
    isCancelled: false,
  });
  const [round, setRound] = useState(0);
  const stop = useRef<() => void>();

  useEffect(() => {
    const begin = () => {
      stop.current = startSimulations(inputs, {
        onProgress: progress =>
          setState(({ results }) => ({
            results,
            progress,
            isCancelled: false,
          })),
        onResults: results => setState({ results, isCancelled: false }),
        onError: error => setState({ error, isCancelled: false }),
      });
    };
    setState(({ results }) => ({ results, progress: 0, isCancelled: false }));
    const timer = setTimeout(begin, SETTLE_MS);
    stop.current = () => clearTimeout(timer);
    return () => {
      clearTimeout(timer);
      stop.current?.();
    };
  }, [inputs, round]);

  return {
    ...state,
    cancel: useCallback(() => {
      stop.current?.();
      setState(({ results }) => ({ results, isCancelled: true }));
    }, []),
    restart: useCallback(() => setRound(before => before + 1), []),
  };
}
