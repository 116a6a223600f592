import { aRun } from '../__testUtils__/aRun';
import { describeEnd } from './describeEnd';

const error = {
  code: 'PublicIPCountLimitReached',
  message: 'No more addresses.',
  wayOut: 'Ask for a higher quota.',
};

describe('describeEnd', () => {
  it.each([
    ['undone', error, 'failed, and everything it did was taken back.'],
    [
      'undone',
      undefined,
      'was cancelled, and everything it did was taken back.',
    ],
    ['failed', error, 'failed, and not everything it did could be taken back.'],
    ['cancelled', undefined, 'was cancelled before it wrote anything.'],
  ] as const)('says how a run ended that is %s', (state, reason, words) => {
    const [headline] = describeEnd(aRun({ state, error: reason })).split('\n');
    expect(headline).toBe(`Run run-1 for nat-shop-weu ${words}`);
  });

  it('names a resource only where the error has one', () => {
    const state = 'undone';
    expect(describeEnd(aRun({ state, error }))).not.toContain('Resource');
    expect(
      describeEnd(aRun({ state, error: { ...error, resourceId: '/a' } })),
    ).toContain('Resource: /a');
  });
});
