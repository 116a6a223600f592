import type { Fault } from 'azure-emulator';
import { pathOf } from './pathOf';
import type { Trouble } from './Trouble';

const code = (status: number, name: string): Fault => ({
  respond: { status, code: name, message: `${name}, says the proof.` },
});

/** Longer than a lease, shorter than a run may work. */
const lateMilliseconds = 70_000;

const faults: readonly (readonly [
  string,
  Trouble['moment'],
  Fault & { readonly reads?: boolean; readonly anyMethod?: boolean },
])[] = [
  [
    '409 busy',
    'before',
    { ...code(409, 'AnotherOperationInProgress'), times: 2 },
  ],
  ['429', 'before', { refuse: 'throttled' }],
  ['500', 'before', code(500, 'InternalServerError')],
  [
    '500 always',
    'before',
    { ...code(500, 'InternalServerError'), times: Infinity },
  ],
  ['400', 'before', code(400, 'InvalidRequestFormat')],
  ['403', 'before', code(403, 'AuthorizationFailed')],
  [
    'rights lost',
    'before',
    { ...code(403, 'AuthorizationFailed'), times: Infinity, anyMethod: true },
  ],
  ['404', 'before', code(404, 'ResourceGroupNotFound')],
  ['412', 'before', code(412, 'PreconditionFailed')],
  ['quota', 'before', { refuse: 'quota' }],
  ['policy', 'before', { refuse: 'policy' }],
  ['lock', 'before', { refuse: 'lock' }],
  ['disabled', 'before', { refuse: 'readOnlySubscription' }],
  ['reset before', 'before', { resetBefore: true }],
  ['late work', 'before', { delayMilliseconds: lateMilliseconds }],
  ['stale list', 'before', { staleList: true, times: Infinity, reads: true }],
  ['reset after', 'after', { resetAfter: true }],
  ['truncated', 'after', { truncateBody: true }],
  [
    'late answer',
    'after',
    { delayMilliseconds: lateMilliseconds, delays: 'answer' },
  ],
  [
    'op fails',
    'after',
    { operationFails: { code: 'InternalServerError', message: 'It failed.' } },
  ],
  [
    'op busy',
    'after',
    {
      operationFails: {
        code: 'AnotherOperationInProgress',
        message: 'Another one.',
      },
    },
  ],
  [
    'reset, op fails',
    'after',
    {
      resetAfter: true,
      operationFails: { code: 'InternalServerError', message: 'It failed.' },
    },
  ],
  ['superseded', 'after', { operationSuperseded: true }],
  ['never ends', 'after', { operationNeverEnds: true }],
];

const list =
  /\/providers\/Microsoft\.Network\/(natGateways|publicIPAddresses|publicIPPrefixes|virtualNetworks)\?/i;

/** Every fault of the emulator, at one write. */
export const cloudFaults: readonly Trouble[] = faults.map(
  ([name, moment, { reads, anyMethod, ...fault }]) => ({
    name,
    moment,
    setUp: 'before',
    act: async ({ method, path }, { world }) => {
      const { faults: standing } = world.azure;
      standing.add(
        reads
          ? { ...fault, method: 'GET', path: list }
          : {
              ...fault,
              ...(!anyMethod && { method }),
              path: pathOf(path.split('?')[0]),
            },
      );
      const index = standing.entries().length - 1;
      return { hasStruck: () => standing.entries()[index].struck > 0 };
    },
  }),
);
