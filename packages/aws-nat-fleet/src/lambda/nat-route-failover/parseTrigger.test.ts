import fc from 'fast-check';
import { parseTrigger } from './parseTrigger';

const report = {
  kind: 'probe',
  zone: 'eu-west-1a',
  verdict: 'unhealthy',
  rounds: 2,
  startedAt: '2026-11-20T12:00:00.000Z',
  endedAt: '2026-11-20T12:00:09.000Z',
  evidence: [],
};
const record = (responsePayload: unknown, condition = 'Success') => ({
  version: '1.0',
  requestContext: { functionArn: 'arn:aws:lambda:x', condition },
  requestPayload: {},
  responsePayload,
});
const instance = (type: string, state?: string) => ({
  'detail-type': type,
  detail: { 'instance-id': 'i-1', state },
});

it.each<[string, unknown, object]>([
  ['the record of a probe', record(report), { kind: 'probe', report }],
  [
    'the record of a failed probe',
    record({ errorMessage: 'x' }, 'RetriesExhausted'),
    {
      kind: 'look',
      why: 'arn:aws:lambda:x ended without a report (RetriesExhausted)',
    },
  ],
  [
    'a command',
    { kind: 'command', command: 'drain', zone: 'eu-west-1a', reason: 'patch' },
    { kind: 'command', command: { command: 'drain' } },
  ],
  [
    'a stopping instance',
    instance('EC2 Instance State-change Notification', 'stopping'),
    { kind: 'instance', instanceId: 'i-1', reason: 'instance is stopping' },
  ],
  [
    'a starting instance',
    instance('EC2 Instance State-change Notification', 'running'),
    { kind: 'look', why: 'i-1 is running' },
  ],
  [
    'a Spot warning, which asg-lifecycle-handler takes,',
    instance('EC2 Spot Instance Interruption Warning'),
    { kind: 'look', why: 'unknown event' },
  ],
  [
    'an alarm',
    {
      'detail-type': 'CloudWatch Alarm State Change',
      detail: {
        alarmName: 'x',
        state: { value: 'ALARM' },
        configuration: {
          metrics: [
            { metricStat: { metric: { dimensions: { Zone: 'eu-west-1a' } } } },
          ],
        },
      },
    },
    { kind: 'alarm', zone: 'eu-west-1a', name: 'x' },
  ],
  [
    'an alarm that ended',
    {
      'detail-type': 'CloudWatch Alarm State Change',
      detail: {
        alarmName: 'x',
        state: { value: 'OK' },
        configuration: { metrics: [] },
      },
    },
    { kind: 'look', why: 'alarm x is OK' },
  ],
  [
    'the schedule',
    { 'detail-type': 'Scheduled Event' },
    { kind: 'look', why: 'schedule' },
  ],
])('reads %s', (_, event, expected) => {
  expect(parseTrigger(event)).toMatchObject(expected);
});

it('refuses a command that it does not understand, and says what it lacks', () => {
  expect(() =>
    parseTrigger({ kind: 'command', command: 'explode', zone: 'eu-west-1a' }),
  ).toThrow(/command: .*reason: /);
  const drain = { kind: 'command', zone: 'eu-west-1a', reason: 'patch' };
  expect(() =>
    parseTrigger({ ...drain, command: 'drain', force: true }),
  ).toThrow('force: name the standby in `to`');
  expect(() =>
    parseTrigger({ ...drain, command: 'release', to: 'eu-west-1b' }),
  ).toThrow('to: a release returns to the zone itself');
});

it('takes anything else for nothing new', () => {
  fc.assert(
    fc.property(fc.anything(), event => {
      expect(parseTrigger(event)).toEqual({
        kind: 'look',
        why: 'unknown event',
      });
    }),
  );
});
