import { behaviours, Played } from './parts/behaviour';
import { GameDay } from './parts/gameDays';
import { Caught } from './parts/mutant';
import { FlowsKept } from './parts/openFlows';
import { PlannedMove } from './parts/plannedMoves';
import { faults } from './faults';
import { mutants } from './mutants';
import { Felt } from './outageOf';
import { quantile, Row, seconds } from './Row';
import { LabRun } from './runWorker';

/** The number of runs of the proof. */
export interface ProofSize {
  /** Of each fault with a probe every second. */
  readonly fastRuns: number;
  /** Of each fault at the shipped settings. */
  readonly shippedRuns: number;
  /** Drains, and as many releases. */
  readonly drains: number;
  readonly replacements: number;
  readonly flows: number;
  readonly alternatRuns: number;
  /** Sequences of events. */
  readonly races: number;
  /** Labs side by side. */
  readonly workers: number;
}

/** One part of the proof. */
export interface Proof<Result = never> {
  /** How many results it has when it is complete. */
  readonly results: (size: ProofSize) => number;
  readonly labs: (size: ProofSize) => readonly LabRun[];
  /** Its labs run one after the other. */
  readonly isAlone?: boolean;
  /** The figures of its results, also when some are missing. */
  readonly rows: (results: readonly Result[], size: ProofSize) => Row[];
}

/** The labs that share a number of runs. */
function share(
  part: string,
  runs: Readonly<Record<string, number>>,
  { workers }: ProofSize,
  args: object = {},
): LabRun[] {
  const labs = Math.min(workers, Math.max(...Object.values(runs)));
  return Array.from({ length: labs }, (_, index) => ({
    part,
    args: {
      ...args,
      ...Object.fromEntries(
        Object.entries(runs).map(([name, count]) => [
          name,
          Math.floor((count + index) / labs),
        ]),
      ),
    },
  }));
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
    const outages = days
      .filter(({ fault }) => fault === name)
      .map(({ failover }) => failover.outageMilliseconds);
    const p = (part: number) => seconds(quantile(outages, part));
    return {
      what: `${bounds.of}: ${name}, ${outages.length} runs`,
      figure: `p50 ${p(0.5)}, p99 ${p(0.99)}, max ${p(1)}`,
      bound: `${bounds.share === 1 ? 'max' : 'p99'} <= ${
        bounds.seconds
      } s, >= ${bounds.runs} runs`,
      isMet:
        outages.length >= bounds.runs &&
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
    what: `${what}: ${felt.length}`,
    figure: `${sum(({ lost }) => lost)} of ${sum(
      ({ requests }) => requests,
    )} lost, ${sum(({ delayed }) => delayed)} answered after a repeated SYN`,
    bound: `0 lost, >= ${atLeast}`,
    isMet:
      felt.length >= atLeast &&
      sum(({ lost }) => lost) === 0 &&
      isSameAddress(felt),
  };
}

function flowRows(found: FlowsKept, { flows }: ProofSize): Row[] {
  const isKept = found.ports === 'kept';
  const of = isKept ? 'ports kept' : 'fully-random';
  const counts = ({ kept, reset, silent }: FlowsKept['clientFirst']) =>
    `${kept} kept, ${reset} reset, ${silent} silent`;
  const rows = (['clientFirst', 'serverFirst'] as const).map(
    (which): Row => ({
      what: `${of}: ${found.opened / 2} open flows, ${
        which === 'clientFirst' ? 'client' : 'server'
      } first`,
      figure: counts(found[which]),
      bound: isKept ? `all of >= ${flows / 2} kept` : 'none kept (control)',
      isMet:
        found.opened >= flows &&
        found[which].kept === (isKept ? found.opened / 2 : 0),
    }),
  );
  return isKept
    ? [
        ...rows,
        {
          what: `${of}: ${found.collidingOpened} flows whose source port another client holds`,
          figure: counts(found.colliding),
          bound: 'counted',
          isMet: undefined,
        },
      ]
    : rows;
}

const fast: Proof<GameDay> = {
  results: ({ fastRuns }) => fastRuns * faults.length,
  labs: size =>
    share('gameDays', { runs: size.fastRuns }, size, { which: 'fast' }),
  rows(days, { fastRuns: runs }) {
    const of = 'probe 1 s / 0.5 s / 2';
    return [
      ...gameDayRows(days, { of, share: 0.99, seconds: 3, runs }),
      addressRow(of, days),
      lostRow(
        'failback after repair',
        days.map(({ failback }) => failback),
        runs,
      ),
    ];
  },
};

const shipped: Proof<GameDay> = {
  results: ({ shippedRuns }) => shippedRuns * faults.length,
  labs: size =>
    share('gameDays', { runs: size.shippedRuns }, size, { which: 'shipped' }),
  rows(days, { shippedRuns: runs }) {
    const of = 'probe 5 s / 2 s / 2 (shipped)';
    return [
      ...gameDayRows(days, { of, share: 1, seconds: 60, runs }),
      addressRow(of, days),
    ];
  },
};

const planned: Proof<PlannedMove> = {
  results: ({ drains, replacements }) => 2 * drains + replacements,
  labs: size =>
    share(
      'plannedMoves',
      { drains: size.drains, replacements: size.replacements },
      size,
    ),
  rows(moves, { drains, replacements }) {
    const of = (...kinds: PlannedMove['kind'][]) =>
      moves.filter(({ kind }) => kinds.includes(kind)).map(({ felt }) => felt);
    return [
      lostRow('drains and releases', of('drain', 'release'), 2 * drains),
      lostRow('replacements', of('replacement'), replacements),
    ];
  },
};

const flows: Proof<FlowsKept> = {
  results: () => 2,
  labs: size =>
    ['kept', 'random'].map(ports => ({
      part: 'openFlows',
      args: { flows: size.flows, ports },
    })),
  // Thousands of flows at once; side by side they would disturb each other.
  isAlone: true,
  rows: (found, size) => found.flatMap(each => flowRows(each, size)),
};

const alternat: Proof<Felt> = {
  results: ({ alternatRuns }) => alternatRuns,
  labs: size => share('alternat', { runs: size.alternatRuns }, size),
  rows(felt) {
    const outages = felt.map(({ outageMilliseconds }) => outageMilliseconds);
    const addresses = new Set(felt.flatMap(each => each.addresses));
    return [
      {
        what: `alterNAT's settings, the same faults in turn, ${felt.length} runs`,
        figure: `p50 ${seconds(quantile(outages, 0.5))}, max ${seconds(
          quantile(outages, 1),
        )}; addresses ${[...addresses].join(', ')}`,
        bound: 'for comparison',
        isMet: undefined,
      },
    ];
  },
};

const playedRow = ({ what, seen, expected, isMet }: Played): Row => ({
  what,
  figure: seen,
  bound: expected,
  isMet,
});

const played: Proof<Played> = {
  results: () => Object.keys(behaviours).length,
  labs: () =>
    Object.keys(behaviours).map(name => ({
      part: 'behaviour',
      args: { name },
    })),
  rows: found => found.map(playedRow),
};

/** The races by property, and the mutants beside them. */
const caught: Proof<Caught | Played> = {
  results: () => mutants.length + 1,
  labs: ({ races: runs }) => [
    { part: 'mutant', args: {} },
    { part: 'races', args: { runs } },
  ],
  rows: found =>
    found.map(each =>
      'isCaught' in each
        ? {
            what: `mutant: ${each.name}`,
            figure: each.isCaught ? `caught by ${each.by}` : 'survives',
            bound: 'caught',
            isMet: each.isCaught,
          }
        : playedRow(each),
    ),
};

/** The parts of the proof, by name. */
export const proofs: Readonly<Record<string, Proof>> = {
  fast,
  shipped,
  planned,
  flows,
  alternat,
  behaviours: played,
  mutants: caught,
};
