import { testStepRecord } from '../../testing/testStepRecord';
import { replanSteps } from './replanSteps';

const step = (key: string, more = {}) =>
  testStepRecord(key, { step: more }).step;

describe('replanSteps', () => {
  it('words what is left to do anew and keeps the order that an undo needs', () => {
    const stored = [
      testStepRecord('a', { state: 'succeeded' }),
      testStepRecord('b', { step: { after: ['a'], input: { value: 1 } } }),
    ];
    expect(
      replanSteps(stored, { steps: [step('b', { input: { value: 2 } })] }),
    ).toEqual({
      toDo: [
        { key: 'b', step: step('b', { after: ['a'], input: { value: 2 } }) },
      ],
      notNeeded: [],
      added: [],
      unacknowledged: [],
    });
  });

  it('keeps what may have been written, for an undo to take back', () => {
    const stored = [
      testStepRecord('a', {
        state: 'running',
        writeState: 'possible',
        step: { input: { minutes: 10, tags: { a: '1' }, add: ['/one'] } },
      }),
    ];
    const input = { tags: { b: '2' }, add: ['/one', '/two'] };
    const { toDo } = replanSteps(stored, { steps: [step('a', { input })] });
    expect(toDo[0].step.input).toEqual({
      minutes: 10,
      tags: { a: '1', b: '2' },
      add: ['/one', '/two'],
    });
  });

  it('does not need what was done elsewhere, but finishes what was possibly sent', () => {
    const stored = [
      testStepRecord('a'),
      testStepRecord('b', { state: 'running', writeState: 'possible' }),
    ];
    expect(replanSteps(stored, { steps: [] })).toMatchObject({
      toDo: [],
      notNeeded: [{ key: 'a' }],
    });
  });

  it('does again what was done and is gone', () => {
    const stored = [testStepRecord('a', { state: 'succeeded' })];
    expect(replanSteps(stored, { steps: [step('a')] }).toDo).toHaveLength(1);
  });

  it('adds steps that move no egress, and names those that do', () => {
    const answer = replanSteps([], {
      steps: [step('a'), step('b', { effect: 'movesEgress' })],
    });
    expect(answer.added.map(({ key }) => key)).toEqual(['a']);
    expect(answer.unacknowledged.map(({ key }) => key)).toEqual(['b']);
  });
});
