const BACKEND = 'plugins/nat-gateway-backend/src/runs';
const WRITE = 'plugins/nat-gateway-backend-module-azure/src/write';

/**
 * Changes that the proof has to notice: edits of the sources, and the job that has to find something wrong with them.
 */
exports.mutants = [
  {
    name: 'no If-Match and no compare',
    edits: [
      {
        file: `${WRITE}/putRaw.ts`,
        text: "headers: { 'If-Match': ifMatch },",
        by: '',
      },
      {
        file: `${WRITE}/finishSubnet.ts`,
        text: 'meant: [',
        by: "meant: ['properties', ",
      },
    ],
    job: {
      part: 'faults',
      args: { planCase: 'create/new', names: ['foreign before'] },
    },
  },
  {
    name: 'no fence before the write',
    edits: [
      {
        file: `${BACKEND}/hold/commitProgress.ts`,
        text: '{ leases: [hold.lease, ...(options.locks ?? [])] }',
        by: '{ leases: [] }',
      },
    ],
    job: { part: 'stories', args: {} },
  },
  {
    name: 'no lock on the network',
    edits: [
      {
        file: `${BACKEND}/steps/holdLocks.ts`,
        text: '[...new Set(options.record.step.locks)].sort()',
        by: '[]',
      },
    ],
    job: { part: 'faults', args: { planCase: 'create/shared', names: [] } },
  },
  {
    name: 'undo that overwrites',
    edits: [
      {
        file: `${WRITE}/restoreSubnetWriter.ts`,
        text: 'if (isBack || sameGateway(current, gatewayId)) {',
        by: 'if (isBack || gatewayId !== undefined) {',
      },
    ],
    job: {
      part: 'faults',
      args: { planCase: 'create/new', names: ['foreign gateway'] },
    },
  },
  {
    name: 'typed instead of raw write',
    edits: [
      {
        file: `${WRITE}/putRaw.ts`,
        text: 'body: body as JsonObject,',
        by: `body: JSON.parse(JSON.stringify(body, (key, value) =>
            key.startsWith('future') ? undefined : value)) as JsonObject,`,
      },
    ],
    job: { part: 'faults', args: { planCase: 'create/new', names: [] } },
  },
  {
    name: 'cancelled run that begins a possible step again',
    edits: [
      {
        file: `${BACKEND}/forward/resumeRun.ts`,
        text: "record.state === 'running' && record.operation !== undefined",
        by: "record.state === 'running'",
      },
      {
        file: `${BACKEND}/steps/writeRefusal.ts`,
        text: 'if (run.cancelRequestedBy !== undefined) {',
        by: 'if (run.cancelRequestedBy === `no one`) {',
      },
      {
        file: `${BACKEND}/steps/executeStep.ts`,
        text: "record.phase === 'forward' && !record.operation",
        by: 'false',
      },
    ],
    job: { part: 'stories', args: {} },
  },
  {
    name: 'refused write taken for a possible one',
    edits: [
      {
        file: `${BACKEND}/steps/beginStep.ts`,
        text: '(sent && !isUnwritten(error))',
        by: 'sent',
      },
    ],
    job: {
      part: 'faults',
      args: { planCase: 'create/new', names: ['rights lost'] },
    },
  },
  {
    name: 'a write before the outcome of the step before is known',
    edits: [
      {
        file: `${BACKEND}/steps/lookAhead.ts`,
        text: 'await interruptible(resumed, { signal });',
        by: '',
      },
    ],
    job: { part: 'stories', args: {} },
  },
];
