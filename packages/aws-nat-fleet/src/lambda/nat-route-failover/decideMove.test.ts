import fc from 'fast-check';
import { ZoneState } from '../../contract';
import { decideMove, Situation } from './decideMove';
import { Judgement } from './judgeZone';

const zones = ['a', 'b', 'c'];
const now = new Date('2026-11-20T12:00:00Z');
const ago = (seconds: number) =>
  new Date(now.getTime() - seconds * 1000).toISOString();
const home: ZoneState = {
  activeZone: 'a',
  activeInterfaceId: 'eni-a',
  reason: 'first seen',
  since: ago(3600),
  epoch: 1,
  drained: false,
  planned: false,
  announcedEpoch: 1,
  alerted: false,
  probe: { verdict: 'healthy', rounds: 100, at: ago(1) },
};
const away: ZoneState = {
  ...home,
  activeZone: 'b',
  activeInterfaceId: 'eni-b',
};

function situation(
  state: ZoneState,
  verdicts: Partial<Record<string, Judgement['verdict']>> = {},
  rest: Partial<Situation> = {},
): Situation {
  return {
    zone: {
      zone: 'a',
      standbys: [
        { zone: 'b', addresses: ['10.0.0.1'] },
        { zone: 'c', addresses: ['10.0.0.2'] },
      ],
    },
    routed: state.activeZone,
    state,
    judge: zone => ({
      verdict: verdicts[zone] ?? 'healthy',
      reason: `${zone} seen`,
    }),
    failback: { goodRounds: 24, dwellSeconds: 600 },
    now,
    ...rest,
  };
}

const decide = (...args: Parameters<typeof situation>) =>
  decideMove(situation(...args));

describe('at home', () => {
  it('stays while all is well, and while nothing is known', () => {
    expect(decide(home)).toEqual({ kind: 'stay' });
    expect(decide(home, { a: 'unknown' })).toEqual({ kind: 'stay' });
  });

  it('goes to the standbys in their order, never to one that is known to fail', () => {
    expect(decide(home, { a: 'unhealthy' })).toMatchObject({
      candidates: ['b', 'c'],
      isFailure: true,
    });
    expect(decide(home, { a: 'unhealthy', b: 'unhealthy' })).toMatchObject({
      candidates: ['c'],
    });
  });

  it('has nowhere to go when all fail', () => {
    expect(
      decide(home, { a: 'unhealthy', b: 'unhealthy', c: 'unhealthy' }),
    ).toMatchObject({
      candidates: [],
      isFailure: true,
    });
  });

  it('leaves when it is drained, to the zone that a person names', () => {
    const drained = { ...home, drained: true, planned: true };
    expect(decide(drained)).toMatchObject({
      candidates: ['b', 'c'],
      isFailure: false,
    });
    expect(decide(drained, {}, { preferred: 'c' })).toMatchObject({
      candidates: ['c'],
    });
    const failing = { c: 'unhealthy' } as const;
    expect(decide(drained, failing, { preferred: 'c' })).toMatchObject({
      candidates: [],
    });
    const forced = { ...drained, forced: true };
    expect(decide(forced, failing, { preferred: 'c' })).toMatchObject({
      candidates: ['c'],
    });
    const there = { ...forced, activeZone: 'c' };
    expect(decide(there, failing)).toEqual({ kind: 'stay' });
    expect(decide(there, failing, { routed: 'a' })).toMatchObject({
      candidates: ['c'],
    });
  });
});

describe('away', () => {
  it('goes home after its dwell, when home has proved healthy', () => {
    expect(decide(away)).toMatchObject({ candidates: ['a'] });
  });

  it.each([
    ['before the dwell is over', { since: ago(599) }, {}],
    [
      'before enough good rounds',
      { probe: { verdict: 'healthy', rounds: 23, at: ago(1) } },
      {},
    ],
    ['while home fails', {}, { a: 'unhealthy' }],
    ['while nothing is known of home', {}, { a: 'unknown' }],
    ['while it is drained', { drained: true }, {}],
    [
      'while it is drained, planned as it was',
      { drained: true, planned: true },
      {},
    ],
  ] as const)('stays %s', (_, change, verdicts) => {
    expect(decide({ ...away, ...change } as ZoneState, verdicts)).toEqual({
      kind: 'stay',
    });
  });

  it('does not wait for the dwell once it is released', () => {
    const released = {
      ...away,
      planned: true,
      since: ago(1),
      probe: undefined,
    };
    expect(decide(released)).toMatchObject({ candidates: ['a'] });
  });

  it('goes home at once when the standby fails, or to the next one', () => {
    const late = { ...away, since: ago(1) };
    expect(decide(late, { b: 'unhealthy' })).toMatchObject({
      candidates: ['a', 'c'],
    });
    expect(decide(late, { a: 'unhealthy', b: 'unhealthy' })).toMatchObject({
      candidates: ['c'],
    });
    expect(
      decide({ ...late, drained: true }, { b: 'unhealthy' }),
    ).toMatchObject({
      candidates: ['c', 'a'],
    });
  });
});

it('finishes what is unfinished, and puts back what was changed by hand', () => {
  expect(decide(away, { a: 'unhealthy' }, { routed: undefined })).toMatchObject(
    {
      candidates: ['b', 'c'],
      isFailure: false,
    },
  );
  expect(decide(home, {}, { routed: 'c' })).toMatchObject({
    candidates: ['a', 'b', 'c'],
  });
});

const anySituation = fc
  .record({
    activeZone: fc.constantFrom(...zones),
    routed: fc.constantFrom(...zones, undefined),
    drained: fc.boolean(),
    planned: fc.boolean(),
    since: fc.integer({ min: 0, max: 2000 }),
    rounds: fc.integer({ min: 0, max: 50 }),
    verdicts: fc.record(
      Object.fromEntries(
        zones.map(zone => [
          zone,
          fc.constantFrom('healthy', 'unhealthy', 'unknown' as const),
        ]),
      ),
    ),
    preferred: fc.option(fc.constantFrom('b', 'c'), { nil: undefined }),
  })
  .map(({ verdicts, routed, preferred, rounds, since, ...rest }) =>
    situation(
      {
        ...home,
        ...rest,
        since: ago(since),
        probe: { verdict: 'healthy', rounds, at: ago(1) },
      },
      verdicts as Record<string, Judgement['verdict']>,
      { routed, preferred },
    ),
  );

describe('in any situation', () => {
  const always = (holds: (at: Situation) => void) =>
    fc.assert(fc.property(anySituation, holds), { numRuns: 2000 });

  it('no zone that is known to fail is a candidate', () =>
    always(at => {
      const move = decideMove(at);
      if (move.kind === 'stay') return;
      for (const candidate of move.candidates) {
        expect(at.judge(candidate).verdict).not.toBe('unhealthy');
      }
    }));

  it('traffic leaves a zone that carries it well only when drained, for home, or for where it belongs', () =>
    always(at => {
      const move = decideMove(at);
      const { activeZone, drained } = at.state;
      if (move.kind === 'stay' || at.judge(activeZone).verdict === 'unhealthy')
        return;
      const [first] = move.candidates;
      const goesHome = first === 'a' && activeZone !== 'a' && !drained;
      const isDrained = activeZone === 'a' && drained;
      const isNamed = first === undefined || first === at.preferred;
      expect(goesHome || isDrained || isNamed || at.routed !== activeZone).toBe(
        true,
      );
    }));

  it('never goes back from a working standby before proof and dwell, unless released', () =>
    always(at => {
      const { state } = at;
      const move = decideMove(at);
      const leaves =
        move.kind === 'move' &&
        state.activeZone !== 'a' &&
        move.candidates[0] === 'a' &&
        at.judge(state.activeZone).verdict !== 'unhealthy';
      if (!leaves || state.planned) return;
      expect(now.getTime() - Date.parse(state.since)).toBeGreaterThanOrEqual(
        600_000,
      );
      expect(state.probe?.rounds).toBeGreaterThanOrEqual(24);
    }));

  it('decided again after it was carried out, it stays', () =>
    always(at => {
      const move = decideMove(at);
      const [target] = move.kind === 'move' ? move.candidates : [];
      if (!target || at.judge(target).verdict !== 'healthy') return;
      const state = {
        ...at.state,
        activeZone: target,
        since: now.toISOString(),
        planned: at.state.planned && target !== 'a',
      };
      // A command is one event, and not given again.
      const rest = { routed: target, preferred: undefined };
      const again = decideMove({ ...at, ...rest, state });
      // A drained zone that found home only goes on looking for a peer.
      if (state.drained && target === 'a') return;
      if (state.planned && !state.drained) return;
      expect(again).toEqual({ kind: 'stay' });
    }));
});
