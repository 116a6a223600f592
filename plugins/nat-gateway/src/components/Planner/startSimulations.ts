import type {
  SimulationInput,
  SimulationResult,
} from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';
import { simulateAll } from './simulateAll';
import type { WorkerMessage } from './WorkerMessage';

/** By its name in this package's exports: bundlers find it in the published package too. */
const openWorker = () =>
  new Worker(
    new URL(
      '@cluster-egress/backstage-plugin-nat-gateway/simulation-worker',
      import.meta.url,
    ),
  );

interface SimulationListener {
  readonly onProgress: (progress: number) => void;
  readonly onResults: (results: readonly SimulationResult[]) => void;
  readonly onError: (error: Error) => void;
}

/**
 * Simulates in a Web Worker; where there is none, or the content security policy refuses it, in pieces that let
 * the page go on.
 *
 * @returns what cancels it: nothing is heard afterwards.
 * @internal
 */
export function startSimulations(
  inputs: readonly SimulationInput[],
  listener: SimulationListener,
): () => void {
  let worker: Worker | undefined;
  try {
    worker = typeof Worker === 'undefined' ? undefined : openWorker();
  } catch {
    worker = undefined;
  }
  if (!worker) return simulateInPage(inputs, listener);

  let stopInPage: (() => void) | undefined;
  let isHeard = false;
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    isHeard = true;
    if ('progress' in data) listener.onProgress(data.progress);
    else if ('results' in data) listener.onResults(data.results);
    else listener.onError(new Error(data.error));
    if (!('progress' in data)) worker.terminate();
  };
  worker.onerror = ({ message }) => {
    worker.terminate();
    // It never started: its script was refused or is gone.
    if (isHeard) listener.onError(new Error(message));
    else stopInPage = simulateInPage(inputs, listener);
  };
  worker.postMessage(inputs);
  return () => {
    worker.terminate();
    stopInPage?.();
  };
}

function simulateInPage(
  inputs: readonly SimulationInput[],
  { onProgress, onResults, onError }: SimulationListener,
): () => void {
  const controller = new AbortController();
  const unlessCancelled =
    <Value>(listen: (value: Value) => void) =>
    (value: Value) => {
      if (!controller.signal.aborted) listen(value);
    };
  simulateAll(inputs, {
    onProgress: unlessCancelled(onProgress),
    signal: controller.signal,
  }).then(unlessCancelled(onResults), unlessCancelled(onError));
  return () => controller.abort();
}
