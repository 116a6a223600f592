import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { testStepRecord } from '../../testing/testStepRecord';
import { undoStepsOf } from './undoStepsOf';
import { notUndoneOf } from './notUndoneOf';

const done = { state: 'succeeded', writeState: 'made' } as const;
const prefix = testStepRecord('prefix', done);
const gateway = testStepRecord('gateway', {
  ...done,
  step: { after: ['prefix'] },
});
const skipped = testStepRecord('tag', {
  state: 'succeeded',
  step: { after: ['gateway'] },
});
const attach = testStepRecord('attach', {
  ...done,
  step: { after: ['tag'], effect: 'movesEgress' },
});
const steps = [prefix, gateway, skipped, attach];

const reverse: WritesCapability['reverse'] = step => ({
  step: { ...step, key: `undo-${step.key}`, kind: 'delete', after: [] },
  command: `delete ${step.key}`,
});

describe('undoStepsOf', () => {
  it('reverses what was written, the last first, each after all that built on it', () => {
    const undo = undoStepsOf(steps, reverse);
    expect(undo.steps.map(({ key, step }) => [key, step.after])).toEqual([
      ['attach', []],
      ['gateway', ['attach']],
      ['prefix', ['gateway', 'attach']],
    ]);
    expect(undo.steps[0]).toMatchObject({
      ordinal: 0,
      command: 'delete attach',
      step: { key: 'undo-attach', kind: 'delete' },
    });
    expect(undo.notUndone).toEqual([]);
  });

  it('leaves alone what was not written', () => {
    const undo = undoStepsOf(
      [prefix, testStepRecord('gateway', { state: 'failed' })],
      reverse,
    );
    expect(undo.steps.map(({ key }) => key)).toEqual(['prefix']);
  });

  it('reverses a step that failed after it may have been sent, with an empty result', () => {
    const seen: unknown[] = [];
    const undo = undoStepsOf(
      [
        testStepRecord('gateway', {
          state: 'failed',
          writeState: 'possible',
          before: { sku: 'Standard' },
        }),
      ],
      (step, known) => {
        seen.push(known);
        return reverse(step, known);
      },
    );
    expect(seen).toEqual([
      { before: { sku: 'Standard' }, result: {}, created: false },
    ]);
    expect(undo.steps).toHaveLength(1);
  });

  it('keeps what a step that cannot be taken back needs, so that no attached gateway loses its addresses', () => {
    const undo = undoStepsOf(steps, (step, known) =>
      step.key === 'attach'
        ? { notPossible: 'The cloud does not allow it.', command: 'detach' }
        : reverse(step, known),
    );
    expect(undo.steps).toEqual([]);
    expect(undo.notUndone).toEqual([
      {
        resourceId: '/attach',
        reason: 'The cloud does not allow it.',
        command: 'detach',
      },
      {
        resourceId: '/gateway',
        reason: 'It is in use by what cannot be taken back: attach.',
        command: 'delete gateway',
      },
      {
        resourceId: '/prefix',
        reason: 'It is in use by what cannot be taken back: attach.',
        command: 'delete prefix',
      },
    ]);
  });
});

describe('notUndoneOf', () => {
  it('lists nothing when all was taken back', () => {
    expect(notUndoneOf([testStepRecord('a', { state: 'succeeded' })])).toEqual(
      [],
    );
  });

  it('lists what failed in its own words, and what stayed because of it', () => {
    const error = { code: 'InUse', message: 'It is in use.', wayOut: 'Wait.' };
    expect(
      notUndoneOf([
        testStepRecord('attach', { state: 'failed', error, command: 'detach' }),
        testStepRecord('gateway', {
          command: 'delete gateway',
          step: { after: ['attach'] },
        }),
      ]),
    ).toEqual([
      { resourceId: '/attach', reason: 'It is in use.', command: 'detach' },
      {
        resourceId: '/gateway',
        reason: 'It may be in use by what could not be taken back: attach.',
        command: 'delete gateway',
      },
    ]);
  });
});
