import { Behaviour } from './parts/behaviours';
import { GameDay } from './parts/gameDays';
import { FlowsKept } from './parts/openFlows';
import { mutants } from './mutants';
import { faults } from './faults';
import { Felt } from './outageOf';
import { quantile, Row, seconds } from './Row';
import { runMutant } from './runMutant';
import { runWorker } from './runWorker';

/** The number of runs of the proof. */
export interface ProofSize {
  /** Of each fault with a probe every second. */
  readonly fastRuns: number;
  /** Of each fault at the shipped settings. */
  readonly shippedRuns: number;
  readonly plannedMoves: number;
  readonly flows: number;
  readonly alternatRuns: number;
  /** Labs side by side. */
  readonly workers: number;
}

/** One part of the proof. */
export type Proof = (
  size: ProofSize,
  tick: () => void,
) => Promise<readonly Row[]>;

/** Distributes runs over labs, and returns all results. */
async function sideBySide<Result>(
  part: string,
  runs: number,
  size: ProofSize,
  tick: () => void,
  args: object = {},
): Promise<readonly Result[]> {
  const labs = Math.min(size.workers, runs);
  const shares = Array.from({ length: labs }, (_, index) =>
    Math.floor((runs + index) / labs),
  );
  const results = await Promise.all(
    shares.map(share =>
      runWorker<readonly Result[]>(part, { ...args, runs: share }, tick),
    ),
  );
  return results.flat();
}

const EGRESS = '203.0.113.10';
const isSameAddress = (felt: readonly Felt[]) =>
  felt.every(({ addresses }) => addresses.every(each => each === EGRESS));

function gameDayRows(
  days: readonly GameDay[],
  bounds: {
    readonly of: string;
    readonly share: number;
    readonly seconds: number;
    readonly runs: number;
  },
): Row[] {
  return faults.map(({ name }) => {
    const failovers = days
      .filter(({ fault }) => fault === name)
      .map(({ failover }) => failover);
    const outages = failovers.map(
      ({ outageMilliseconds }) => outageMilliseconds,
    );
    const p = (share: number) => seconds(quantile(outages, share));
    return {
      what: `${bounds.of}: ${name}, ${failovers.length} runs`,
      figure: `p50 ${p(0.5)}, p99 ${p(0.99)}, max ${p(1)}`,
      bound: `${bounds.share === 1 ? 'max' : 'p99'} <= ${
        bounds.seconds
      } s, >= ${bounds.runs} runs`,
      isMet:
        failovers.length >= bounds.runs &&
        quantile(outages, bounds.share) <= bounds.seconds * 1000,
    };
  });
}

function addressRow(of: string, days: readonly GameDay[]): Row {
  const felt = days.flatMap(({ failover, failback }) => [failover, failback]);
  const answered = felt.reduce(
    (sum, { requests, lost }) => sum + requests - lost,
    0,
  );
  return {
    what: `${of}: address at the far end, ${answered} answered requests`,
    figure: [...new Set(felt.flatMap(({ addresses }) => addresses))].join(', '),
    bound: `${EGRESS} always`,
    isMet: answered > 0 && isSameAddress(felt),
  };
}

function lostRow(what: string, felt: readonly Felt[], atLeast: number): Row {
  const sum = (pick: (each: Felt) => number) =>
    felt.reduce((total, each) => total + pick(each), 0);
  return {
    what: `${what}, ${felt.length} moves`,
    figure: `${sum(({ lost }) => lost)} of ${sum(
      ({ requests }) => requests,
    )} lost, ${sum(({ delayed }) => delayed)} answered after a repeated SYN`,
    bound: `0 lost, >= ${atLeast} moves`,
    isMet:
      felt.length >= atLeast &&
      sum(({ lost }) => lost) === 0 &&
      isSameAddress(felt),
  };
}

const counts = ({ kept, reset, silent }: FlowsKept['clientFirst']) =>
  `${kept} kept, ${reset} reset, ${silent} silent`;

/** The parts of the proof, by name. */
export const proofs: Readonly<Record<string, Proof>> = {
  async fast(size, tick) {
    const days = await sideBySide<GameDay>(
      'gameDays',
      size.fastRuns,
      size,
      tick,
      { which: 'fast' },
    );
    const of = 'probe 1 s / 0.5 s / 2';
    return [
      ...gameDayRows(days, {
        of,
        share: 0.99,
        seconds: 3,
        runs: size.fastRuns,
      }),
      addressRow(of, days),
      lostRow(
        'failback after repair',
        days.map(({ failback }) => failback),
        size.fastRuns,
      ),
    ];
  },
  async shipped(size, tick) {
    const days = await sideBySide<GameDay>(
      'gameDays',
      size.shippedRuns,
      size,
      tick,
      { which: 'shipped' },
    );
    const of = 'probe 5 s / 2 s / 2 (shipped)';
    return [
      ...gameDayRows(days, {
        of,
        share: 1,
        seconds: 60,
        runs: size.shippedRuns,
      }),
      addressRow(of, days),
    ];
  },
  async planned(size, tick) {
    const felt = await sideBySide<Felt>(
      'plannedMoves',
      Math.ceil(size.plannedMoves / 2),
      size,
      tick,
    );
    return [lostRow('drain and release', felt, size.plannedMoves)];
  },
  async flows(size, tick) {
    const kept = await runWorker<FlowsKept>('openFlows', {
      flows: size.flows,
      ports: 'kept',
    });
    tick();
    const random = await runWorker<FlowsKept>('openFlows', {
      flows: size.flows,
      ports: 'random',
    });
    tick();
    const rowsOf = (of: string, found: FlowsKept, isKept: boolean): Row[] =>
      (['clientFirst', 'serverFirst'] as const).map(which => ({
        what: `${of}: ${found.opened / 2} open flows, ${
          which === 'clientFirst' ? 'client' : 'server'
        } first`,
        figure: counts(found[which]),
        bound: isKept
          ? `all of >= ${size.flows / 2} kept`
          : 'none kept (control)',
        isMet: isKept
          ? found[which].kept === found.opened / 2 && found.opened >= size.flows
          : found[which].kept === 0 && found.opened >= size.flows,
      }));
    return [
      ...rowsOf('ports kept', kept, true),
      {
        what: `ports kept: ${kept.collidingOpened} flows whose source port another client holds`,
        figure: counts(kept.colliding),
        bound: 'counted',
        isMet: undefined,
      },
      ...rowsOf('fully-random', random, false),
    ];
  },
  async alternat(size, tick) {
    const felt = await sideBySide<Felt>(
      'alternat',
      size.alternatRuns,
      size,
      tick,
    );
    const outages = felt.map(({ outageMilliseconds }) => outageMilliseconds);
    return [
      {
        what: `alterNAT's settings, the same faults in turn, ${felt.length} runs`,
        figure: `p50 ${seconds(quantile(outages, 0.5))}, max ${seconds(
          quantile(outages, 1),
        )}; addresses ${[
          ...new Set(felt.flatMap(({ addresses }) => addresses)),
        ].join(', ')}`,
        bound: 'for comparison',
        isMet: undefined,
      },
    ];
  },
  async behaviours(_, tick) {
    const found = await runWorker<readonly Behaviour[]>('behaviours', {}, tick);
    return found.map(({ what, seen, expected, isMet }) => ({
      what,
      figure: seen,
      bound: expected,
      isMet,
    }));
  },
  async mutants(_, tick) {
    const rows: Row[] = [];
    for (const mutant of mutants) {
      const { isCaught, by } = await runMutant(mutant);
      tick();
      rows.push({
        what: `mutant: ${mutant.name}`,
        figure: isCaught ? `caught by ${by}` : 'survives',
        bound: 'caught',
        isMet: isCaught,
      });
    }
    return rows;
  },
};
