import {
  simulateSnat,
  type SimulationInput,
  type SimulationResult,
} from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * One simulation after the other, with the progress over all of them.
 *
 * @internal
 */
export async function simulateAll(
  inputs: readonly SimulationInput[],
  options: {
    readonly onProgress: (progress: number) => void;
    readonly signal?: AbortSignal;
  },
): Promise<readonly SimulationResult[]> {
  const { onProgress, signal } = options;
  const results: SimulationResult[] = [];
  for (const input of inputs) {
    results.push(
      await simulateSnat(input, {
        signal,
        onProgress: progress =>
          onProgress((results.length + progress) / inputs.length),
      }),
    );
  }
  return results;
}
