/**
 * English words of the pages of runs.
 *
 * @internal
 */
export const runPageMessages = {
  plugin: 'NAT gateways',
  runs: 'Runs',
  loading: 'Loading the run',
  title: 'Run for {{name}}',
  attempt: 'Attempt {{attempt}}',
  notFound: 'There is no run {{id}}',
  forbidden: 'You may not see the run {{id}}',
  failed: 'The run {{id}} could not be read',
  steps: 'Steps',
  undoSteps: 'Steps that take it back',
  noSteps: 'Nothing to do: the cloud already is as the Spec says.',
  step: {
    pending: 'not begun',
    running: 'under way',
    succeeded: 'done',
    failed: 'failed',
    undone: 'taken back',
  },
  movesEgress: 'moves egress',
  changes: 'What changes',
  addresses: 'Addresses',
  gateway: 'NAT gateway',
  ended: {
    succeeded: 'The run succeeded',
    undone: 'The run failed, and everything it did was taken back',
    taken: 'The run was cancelled, and everything it did was taken back',
    failed: 'The run ended, and not everything it did could be taken back',
    cancelled: 'The run was cancelled before it wrote anything',
  },
  resource: 'Resource: {{id}}',
  left: 'Left behind, with the command that removes it',
  command: 'Command for {{id}}',
  log: 'Log',
  warn: 'Warning',
  error: 'Error',
  mine: 'Your runs',
  list: 'Runs of others',
  more: 'Show older runs',
  until: 'until {{until}}',
  column: {
    run: 'Run',
    state: 'State',
    by: 'Started by',
    started: 'Started',
  },
  listLoading: 'Loading runs',
  listFailed: 'The runs could not be read',
  none: 'No runs yet.',
  noneHow:
    'A run begins with a template under Create, or with “Change …” on the page of a NAT gateway. It stays here with its plan, its steps and its log.',
} as const;
