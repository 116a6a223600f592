/** A change that the proof has to notice. */
export interface Mutant {
  readonly name: string;
  /** Below the package's folder. */
  readonly file: string;
  /** Each text, which the file contains once, and its replacement. */
  readonly edits: readonly (readonly [string, string])[];
  /** The test file that has to fail, and part of the name of its test. */
  readonly caughtBy: { readonly file: string; readonly test: string };
}

const LAMBDAS = 'src/lambda/lambdas.test.ts';

/** The mutants; each is one edit of the source. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the first failing route ends the rest',
    file: 'src/lambda/nat-route-failover/moveRoutes.ts',
    edits: [
      [
        'const results =',
        'let last: Promise<unknown> = Promise.resolve();\n  const results =',
      ],
      ['exists }) => {', 'exists }) => (last = last.then(() => {'],
      [
        'CreateRouteCommand(input));\n    }),',
        'CreateRouteCommand(input));\n    }))),',
      ],
    ],
    caughtBy: { file: LAMBDAS, test: 'tries every route' },
  },
  {
    name: 'no peer check',
    file: 'src/lambda/nat-route-failover/settleZone.ts',
    edits: [['if (proof.isHealthy) return candidate;', 'return candidate;']],
    caughtBy: { file: LAMBDAS, test: 'never to an unhealthy peer' },
  },
  {
    name: 'no dwell',
    file: 'src/lambda/nat-route-failover/decideMove.ts',
    edits: [['isProven && dwelt', 'isProven']],
    caughtBy: {
      file: 'src/lambda/nat-route-failover/decideMove.test.ts',
      test: 'dwell',
    },
  },
  {
    name: "addresses move before the route's target is healthy",
    file: 'src/lambda/nat-route-failover/settleZone.ts',
    edits: [
      [
        'const target =\n    move.kind',
        "if (move.kind === 'move') await recoverAddresses();\n  const target =\n    move.kind",
      ],
    ],
    caughtBy: { file: LAMBDAS, test: 'addresses come after the routes' },
  },
  {
    name: 'inbound is rejected instead of dropped',
    file: 'machine/nat-fleet',
    edits: [
      [
        'tcp dport 8080 accept\n    drop',
        'tcp dport 8080 accept\n    reject with tcp reset',
      ],
    ],
    caughtBy: { file: 'src/lab/openFlows.lab.test.ts', test: 'keeps' },
  },
];
