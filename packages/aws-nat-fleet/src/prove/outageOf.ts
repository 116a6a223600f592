import { WorkloadProbe } from '../lab/agent/createWorkload';

/** A request that is answered later than this counts as part of an outage. */
const PROMPT_MILLISECONDS = 1_000;

/** The outage that a workload saw between two moments. */
export interface Felt {
  /** From the start of the first request that was not answered within 1 s to that of the first after the last such. */
  readonly outageMilliseconds: number;
  readonly requests: number;
  /** Never answered. */
  readonly lost: number;
  /** Answered after a retransmission of TCP. */
  readonly delayed: number;
  /** The addresses that the far end saw. */
  readonly addresses: readonly string[];
}

/** The outage in the requests of a workload up to `to` (epoch milliseconds). */
export function outageOf(probes: readonly WorkloadProbe[], to: number): Felt {
  const isPrompt = ({ milliseconds }: WorkloadProbe) =>
    milliseconds !== undefined && milliseconds <= PROMPT_MILLISECONDS;
  const first = probes.findIndex(probe => !isPrompt(probe));
  const last = probes.findLastIndex(probe => !isPrompt(probe));
  const end = probes[last + 1]?.at ?? to;
  return {
    outageMilliseconds: first < 0 ? 0 : end - probes[first].at,
    requests: probes.length,
    lost: probes.filter(({ milliseconds }) => milliseconds === undefined)
      .length,
    delayed: probes.filter(
      probe => probe.milliseconds !== undefined && !isPrompt(probe),
    ).length,
    addresses: [
      ...new Set(probes.flatMap(({ address }) => (address ? [address] : []))),
    ],
  };
}
