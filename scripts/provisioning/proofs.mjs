import { createRequire } from 'node:module';

const { mutants } = createRequire(import.meta.url)('./mutants.cjs');

const PLANS = [
  'create',
  'change',
  'retire',
  'migrate',
  'outbound',
  'several',
  'mix',
  'takeAway',
  'network',
];
const RESOURCES = ['new', 'existing', 'shared', 'foreign'];

/** What must never be found, by how a finding begins. */
const KINDS = [
  ['orphan', 'orphans'],
  ['lost', 'properties and resources lost'],
  ['foreign', 'foreign edits lost, or what is of others written'],
  ['source address', 'source addresses changed unasked'],
  [
    'not converged',
    'runs that succeeded and did not converge, or made something twice',
  ],
  ['no end state', 'runs without an end state'],
  ['advice', 'pieces of advice to delete what is not ours'],
  ['not in turn', 'writes of one network at the same time'],
];

const zeros = (results, of) =>
  KINDS.map(([begins, what]) => ({
    what: `  ${what}`,
    measured: of(results).filter(finding => finding.startsWith(begins)).length,
    exactly: 0,
  }));

const findingsOf = results => results.flatMap(({ findings }) => findings);

/** Lines that name each finding, with what leads to it. */
const tell = (results, nameOf) =>
  results
    .filter(({ findings }) => findings.length > 0)
    .map(result => `${nameOf(result)}\n    ${result.findings.join('\n    ')}`);

/** The cells as a table for each phase: a row for each step, a column for each trouble. */
function coverage(cells) {
  const titles = {
    forward: 'Something goes wrong at the write that does a step',
    undo: 'Something goes wrong at the write that takes a step back',
    back: 'Something goes wrong at the write that does a step, and the run is taken back',
  };
  return Object.entries(titles).flatMap(([phase, title]) => {
    const own = cells.filter(cell => cell.phase === phase);
    const columns = [...new Set(own.map(({ trouble }) => trouble))];
    const rows = [...new Set(own.map(({ row }) => row))];
    const at = new Map(own.map(cell => [`${cell.row}|${cell.trouble}`, cell]));
    const letters = (row, column) => {
      const cell = at.get(`${row}|${column}`);
      return cell
        ? `${cell.letters}${cell.findings.length > 0 ? '!!' : ''}`
        : '';
    };
    return [
      '',
      `${title}; columns:`,
      ...columns.map((column, index) => `  ${index + 1} ${column}`),
      ['', ...columns.map((_, index) => String(index + 1))]
        .map((text, index) => (index ? text.padEnd(3) : text.padEnd(46)))
        .join(''),
      ...rows.map(row =>
        [
          row.padEnd(46),
          ...columns.map(column => letters(row, column).padEnd(3)),
        ].join(''),
      ),
    ];
  });
}

/** How many cells a complete table has, of those steps and phases that it has at all. */
function emptyCells(cells) {
  const columnsOf = new Map();
  for (const { phase, trouble } of cells) {
    columnsOf.set(phase, (columnsOf.get(phase) ?? new Set()).add(trouble));
  }
  const rows = new Set(
    cells
      .filter(({ phase }) => phase)
      .map(({ row, phase }) => `${phase}|${row}`),
  );
  const wanted = [...rows].reduce(
    (sum, row) => sum + columnsOf.get(row.split('|')[0]).size,
    0,
  );
  return wanted - cells.filter(({ phase }) => phase).length;
}

/**
 * The parts of the proof: their jobs, how many results each has when it is complete where that is known before, and the
 * rows that its results are worth.
 */
export const proofs = {
  faults: {
    about:
      'every step of every plan × every fault, before and after its effect, and while it is taken back',
    jobs: ({ every }) =>
      PLANS.flatMap(plan =>
        RESOURCES.map(resources => ({
          part: 'faults',
          args: { planCase: `${plan}/${resources}`, every },
        })),
      ),
    rows: (cells, { every }) => [
      {
        what: 'cells: a step, what goes wrong, and when',
        measured: cells.length,
      },
      {
        what: '  that cannot occur: no request of the step met the fault',
        measured: cells.filter(({ letters }) => letters === '·').length,
      },
      {
        what: '  empty cells',
        measured: emptyCells(cells),
        // A short proof leaves most out.
        ...(every === 1 && { exactly: 0 }),
      },
      ...zeros(cells, findingsOf),
    ],
    text: cells => [
      'C converged, U undone or cancelled, F failed with all that is left listed, - refused before anything was written, · cannot occur, !! wrong',
      ...coverage(cells),
      ...tell(
        cells,
        ({ phase, row, trouble }) => `${row}, ${phase}: ${trouble}`,
      ),
    ],
  },
  schedules: {
    about:
      'random schedules in which faults, foreign writers, cancellations, crashes and stopped processes meet',
    jobs({ schedules, workers, seed, path }) {
      if (path !== undefined) {
        return [
          { part: 'schedules', args: { seeds: [seed], count: 25, path } },
        ];
      }
      const perSeed = 25;
      const seeds = Array.from(
        { length: Math.ceil(schedules / perSeed) },
        (_, index) => seed + index,
      );
      return Array.from({ length: workers }, (_, worker) => ({
        part: 'schedules',
        args: {
          seeds: seeds.filter((_each, index) => index % workers === worker),
          count: perSeed,
        },
      }));
    },
    rows: (played, { schedules, seed, path }) => [
      {
        what: `schedules, from seed ${seed}`,
        measured: played.reduce((sum, each) => sum + each.schedules, 0),
        atLeast: path === undefined ? schedules : 1,
      },
      {
        what: '  seeds with a schedule that fails',
        measured: played.filter(({ failure }) => failure).length,
        exactly: 0,
      },
      ...zeros(played, each =>
        each.flatMap(({ failure }) => failure?.findings ?? []),
      ),
    ],
    text: played =>
      played
        .filter(({ failure }) => failure)
        .map(
          ({ seed, failure }) =>
            `seed ${seed}, path ${failure.path}: ${
              failure.schedule
            }\n    ${failure.findings.join('\n    ')}`,
        ),
  },
  stories: {
    about: 'what a random schedule rarely meets, told on purpose',
    jobs: () => [{ part: 'stories', args: {} }],
    rows: stories => [
      { what: 'stories', measured: stories.length, atLeast: 1 },
      ...zeros(stories, findingsOf),
    ],
    text: stories => tell(stories, ({ name }) => name),
  },
  subnets: {
    about:
      'random subnets with properties that no SDK knows, while others write them; one of 3 MB',
    jobs({ subnets, workers, seed }) {
      const perSeed = 200;
      const seeds = Array.from(
        { length: Math.ceil(subnets / perSeed) },
        (_, index) => seed + index,
      );
      return [
        { part: 'largeSubnet', args: {} },
        ...Array.from({ length: workers }, (_, worker) => ({
          part: 'subnets',
          args: {
            seeds: seeds.filter((_each, index) => index % workers === worker),
          },
        })),
      ];
    },
    rows: (results, { subnets }) => {
      const written = results.filter(({ writes }) => writes !== undefined);
      const sum = what =>
        written.reduce((total, each) => total + each[what], 0);
      return [
        {
          what: 'writes of random subnets',
          measured: sum('writes'),
          atLeast: subnets,
        },
        {
          what: '  edits of other writers meanwhile',
          measured: sum('foreignEdits'),
        },
        {
          what: '  left, because others were faster three times',
          measured: sum('leftAlone'),
        },
        {
          what: 'answer with the ipConfigurations of one subnet',
          measured: Math.max(
            0,
            ...results.map(({ megabytes = 0 }) => megabytes),
          ),
          atLeast: 3,
          unit: 'MB',
        },
        ...zeros(results, findingsOf),
      ];
    },
    text: results =>
      tell(results, ({ seed = 'the large one' }) => `seed ${seed}`),
  },
  crashes: {
    about:
      'real processes and PostgreSQL: kill -9 before and after each write, PostgreSQL stopped, clocks apart',
    jobs: () => [{ part: 'crashes', args: {} }],
    // It waits for leases most of the time.
    isBeside: true,
    rows: acts => [
      { what: 'acts', measured: acts.length, exactly: 3 },
      {
        what: '  processes killed with -9',
        measured: acts.reduce((sum, { kills }) => sum + kills, 0),
        exactly: 12,
      },
      {
        what: '  runs that succeeded all the same',
        measured: acts
          .flatMap(({ ends }) => ends)
          .filter(end => end === 'succeeded').length,
        exactly: 18,
      },
      ...zeros(acts, findingsOf),
    ],
    text: acts => [
      ...acts.map(({ name, seconds }) => `${name}: ${seconds} s`),
      ...tell(acts, ({ name }) => name),
    ],
  },
  mutants: {
    about: 'changes of our code that the proof has to notice',
    jobs: () =>
      mutants.map(({ name, job }) => ({
        ...job,
        env: { PROVISIONING_MUTANT: name },
        about: name,
      })),
    rows: (results, _options, jobs) =>
      jobs.map(({ about }) => ({
        what: `caught: ${about}`,
        measured: results.some(
          ({ job, findings }) => job.about === about && findings.length > 0,
        )
          ? 1
          : 0,
        exactly: 1,
      })),
    text: () => [],
  },
};
