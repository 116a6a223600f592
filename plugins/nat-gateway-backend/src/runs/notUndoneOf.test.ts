import { testStepRecord } from '../testing/testStepRecord';
import { notUndoneOf } from './notUndoneOf';

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
