import fc from 'fast-check';
import { FleetZone, ZoneState } from '../../contract';
import { StoredState } from '../shared/ZoneStates';
import { updateState } from './updateState';
import { Trigger } from './parseTrigger';

const zone = { zone: 'a', natInterfaceId: 'eni-a' } as FleetZone;
const now = new Date('2026-11-20T12:00:00Z');
const none: StoredState = { state: undefined, unreadable: false, version: 0 };
const at = (second: number) =>
  new Date(now.getTime() + second * 1000).toISOString();
const report = (
  second: number,
  verdict: 'healthy' | 'unhealthy',
  rounds = 2,
): Trigger => ({
  kind: 'probe',
  report: {
    kind: 'probe',
    zone: 'a',
    verdict,
    rounds,
    startedAt: at(second),
    endedAt: at(second),
    evidence: [],
  },
});
const after = (triggers: readonly Trigger[]) =>
  triggers.reduce<StoredState>(
    (stored, trigger) => ({
      ...stored,
      state: updateState(zone, stored, undefined, trigger, now),
    }),
    none,
  ).state!;

it('starts from where the routes point', () => {
  expect(
    updateState(
      zone,
      none,
      { zone: 'b', interfaceId: 'eni-b' },
      { kind: 'look', why: '' },
      now,
    ),
  ).toMatchObject({
    activeZone: 'b',
    activeInterfaceId: 'eni-b',
    epoch: 0,
    announcedEpoch: 0,
  });
});

it('an unreadable state starts again with an epoch that was never used', () => {
  const stored = { state: undefined, unreadable: true, version: 7 };
  expect(
    updateState(zone, stored, undefined, { kind: 'look', why: '' }, now),
  ).toMatchObject({
    epoch: 7,
    reason: 'the state parameter was unreadable',
  });
});

it('counts rounds over reports, from the start after a change', () => {
  expect(
    after([report(1, 'healthy', 12), report(2, 'healthy', 12)]).probe?.rounds,
  ).toBe(24);
  expect(
    after([
      report(1, 'healthy', 12),
      report(2, 'unhealthy'),
      report(3, 'healthy', 1),
    ]).probe?.rounds,
  ).toBe(1);
});

it('late and doubled reports change nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ second: fc.nat(50), isGood: fc.boolean() }), {
        minLength: 1,
      }),
      list => {
        const reports = list.map(({ second, isGood }) =>
          report(second, isGood ? 'healthy' : 'unhealthy'),
        );
        const once = after(reports);
        expect(after(reports.flatMap(one => [one, one]))).toEqual(once);
        const newest = Math.max(...list.map(({ second }) => second));
        expect(once.probe?.at).toBe(at(newest));
      },
    ),
  );
});

it('a command given twice is one', () => {
  const drain = {
    kind: 'command',
    command: { kind: 'command', command: 'drain', zone: 'a', reason: 'patch' },
  } as const;
  const state: ZoneState = after([drain]);
  expect(state).toMatchObject({ drained: true, reason: 'drain: patch' });
  const then = (command: object) =>
    updateState(
      zone,
      { ...none, state },
      undefined,
      { ...drain, command: { ...drain.command, ...command } },
      now,
    );
  expect(then({})).toBe(state);
  expect(then({ to: state.activeZone })).toBe(state);
  expect(then({ to: 'b', force: true })).toMatchObject({ forced: true });
});
