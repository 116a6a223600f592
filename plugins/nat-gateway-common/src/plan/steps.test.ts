import fc from 'fast-check';
import { orderSteps } from './orderSteps';
import { runnableSteps } from '../run/runnableSteps';

const step = (
  key: string,
  after: readonly string[] = [],
  locks: readonly string[] = [],
) => ({ key, after, locks });

/** Acyclic: each step waits for some of those before it; then shuffled. */
const plans = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain(seeds =>
  fc.shuffledSubarray(
    seeds.map((seed, index) =>
      step(
        `s${index}`,
        Array.from({ length: index }, (_unused, before) => before)
          .filter(before => Math.floor(seed / 2 ** before) % 2 === 1)
          .map(before => `s${before}`),
        [`lock${seed % 3}`],
      ),
    ),
    { minLength: seeds.length },
  ),
);

describe('orderSteps', () => {
  it('keeps the order that steps came in when none has to wait', () => {
    const steps = [step('b'), step('a'), step('c')];
    expect(orderSteps(steps)).toEqual(steps);
  });

  it('puts every step after those that it waits for, and loses none', () => {
    fc.assert(
      fc.property(plans, steps => {
        const keys = orderSteps(steps).map(({ key }) => key);
        expect([...keys].sort()).toEqual(steps.map(({ key }) => key).sort());
        for (const { key, after } of steps) {
          for (const other of after) {
            expect(keys.indexOf(other)).toBeLessThan(keys.indexOf(key));
          }
        }
      }),
    );
  });

  it.each([
    ['a cycle', [step('a', ['b']), step('b', ['a']), step('c')], 'a, b wait'],
    ['a step that waits for itself', [step('a', ['a'])], 'a wait'],
    ['an unknown step', [step('a', ['x'])], 'waits for x, which is not'],
    ['a key twice', [step('a'), step('b'), step('a')], 'step a stands twice'],
  ])('refuses %s', (_what, steps, words) => {
    expect(() => orderSteps(steps)).toThrow(words);
  });
});

describe('runnableSteps', () => {
  const keys = (steps: readonly { readonly key: string }[]) =>
    steps.map(({ key }) => key);

  it('gives the pending steps whose predecessors succeeded', () => {
    const steps = [step('a'), step('b', ['a']), step('c', ['b']), step('d')];
    expect(keys(runnableSteps(steps, {}))).toEqual(['a', 'd']);
    expect(
      keys(runnableSteps(steps, { a: 'succeeded', d: 'running' })),
    ).toEqual(['b']);
    expect(runnableSteps(steps, { a: 'failed', d: 'undone' })).toEqual([]);
  });

  it('gives one at a time of those that share a lock', () => {
    const steps = [step('a', [], ['vnet']), step('b', [], ['vnet', 'x'])];
    expect(keys(runnableSteps(steps, {}))).toEqual(['a']);
    expect(runnableSteps(steps, { a: 'running' })).toEqual([]);
    expect(keys(runnableSteps(steps, { a: 'succeeded' }))).toEqual(['b']);
  });

  it('brings every plan to its end, without two holders of a lock', () => {
    fc.assert(
      fc.property(plans, steps => {
        const states: Record<string, 'succeeded'> = {};
        for (let round = 0; round < steps.length; round++) {
          const batch = runnableSteps(steps, states);
          const locks = batch.flatMap(s => s.locks);
          expect(new Set(locks).size).toBe(locks.length);
          batch.forEach(({ key }) => (states[key] = 'succeeded'));
        }
        expect(Object.keys(states)).toHaveLength(steps.length);
      }),
    );
  });
});
