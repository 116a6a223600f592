import fc from 'fast-check';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { testStepRecord } from '../../testing/testStepRecord';
import { startableSteps } from './startableSteps';

const none = { working: new Set<string>(), holds: [] };
const keysOf = (steps: readonly RunStepRecord[]) => steps.map(({ key }) => key);

describe('startableSteps', () => {
  it('starts what comes after nothing, and what comes after what succeeded', () => {
    const steps = [
      testStepRecord('a', { state: 'succeeded' }),
      testStepRecord('b', { step: { after: ['a'] } }),
      testStepRecord('c', { step: { after: ['b'] } }),
      testStepRecord('d'),
    ];
    expect(keysOf(startableSteps(steps, none))).toEqual(['b', 'd']);
  });

  it('does not start what comes after a step that failed', () => {
    const steps = [
      testStepRecord('a', { state: 'failed' }),
      testStepRecord('b', { step: { after: ['a'] } }),
    ];
    expect(startableSteps(steps, none)).toEqual([]);
  });

  it('starts one of those that share a lock, and none while one is worked on', () => {
    const steps = [
      testStepRecord('a', { step: { locks: ['/network'] } }),
      testStepRecord('b', { step: { locks: ['/network', '/gateway'] } }),
      testStepRecord('c', { step: { locks: ['/other'] } }),
    ];
    expect(keysOf(startableSteps(steps, none))).toEqual(['a', 'c']);
    expect(
      keysOf(startableSteps(steps, { ...none, working: new Set(['b']) })),
    ).toEqual(['c']);
  });

  it('holds what moves egress, and what comes after it', () => {
    const steps = [
      testStepRecord('a', { step: { effect: 'movesEgress' } }),
      testStepRecord('b', { step: { after: ['a'] } }),
      testStepRecord('c'),
    ];
    expect(
      keysOf(startableSteps(steps, { ...none, holds: ['movesEgress'] })),
    ).toEqual(['c']);
    expect(keysOf(startableSteps(steps, none))).toEqual(['a', 'c']);
  });

  it('starts again what a replica that died left running', () => {
    const steps = [testStepRecord('a', { state: 'running' })];
    expect(keysOf(startableSteps(steps, none))).toEqual(['a']);
  });

  it('brings any graph to its end, one lock at a time', () => {
    const graph = fc.array(
      fc.record({
        after: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
        locks: fc.subarray(['/x', '/y', '/z']),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(graph, nodes => {
        let steps = nodes.map(({ after, locks }, index) =>
          testStepRecord(`s${index}`, {
            step: {
              after: after.filter(each => each < index).map(each => `s${each}`),
              locks,
            },
          }),
        );
        for (let round = 0; round < nodes.length; round++) {
          const started = startableSteps(steps, none);
          const locks = started.flatMap(each => each.step.locks);
          expect(new Set(locks).size).toBe(locks.length);
          const keys = new Set(keysOf(started));
          steps = steps.map(each =>
            keys.has(each.key) ? { ...each, state: 'succeeded' } : each,
          );
        }
        expect(steps.every(each => each.state === 'succeeded')).toBe(true);
      }),
    );
  });
});
