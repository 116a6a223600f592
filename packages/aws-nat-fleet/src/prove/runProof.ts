import { Proof, ProofSize } from './proofs';
import { Row } from './Row';
import { runWorker } from './runWorker';

/**
 * Runs the labs of one part, a number of them side by side, and returns its figures. Results that came
 * before a signal, or before a lab failed, count; what is missing is a figure of its own.
 */
export async function runProof(
  proof: Proof,
  size: ProofSize,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, all: number) => void;
  },
): Promise<readonly Row[]> {
  const { signal, onProgress } = options;
  const all = proof.results(size);
  const results: never[] = [];
  const failures: unknown[] = [];
  const labs = [...proof.labs(size)];
  const onResult = (result: never) => {
    results.push(result);
    onProgress(results.length, all);
  };
  const runNext = async (): Promise<void> => {
    for (let lab = labs.shift(); lab && !signal.aborted; lab = labs.shift()) {
      await runWorker(lab, { signal, onResult }).catch(error =>
        failures.push(error),
      );
    }
  };
  await Promise.all(
    Array.from({ length: proof.isAlone ? 1 : size.workers }, runNext),
  );
  const rows = results.length > 0 ? proof.rows(results, size) : [];
  return [
    ...rows,
    ...failures.map(error => ({
      what: 'a lab failed',
      figure: `${error}`.split('\n')[0],
      bound: 'none',
      isMet: false,
    })),
    ...(results.length < all
      ? [
          {
            what: signal.aborted ? 'stopped' : 'not complete',
            figure: `${results.length} results`,
            bound: `${all}`,
            isMet: false,
          },
        ]
      : []),
  ];
}
