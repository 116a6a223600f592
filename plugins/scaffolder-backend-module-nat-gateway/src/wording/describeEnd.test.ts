import { aRun } from '../__testUtils__/aRun';
import { describeEnd } from './describeEnd';

const error = {
  code: 'PublicIPCountLimitReached',
  message: 'No more addresses.',
  wayOut: 'Ask for a higher quota.',
};

const link = 'https://portal.example/nat-gateway/runs/run-1';

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
    [
      'cancelled',
      error,
      'was cancelled, and everything it did was taken back.',
    ],
  ] as const)('says how a run ended that is %s', (state, reason, words) => {
    const [headline] = describeEnd(aRun({ state, error: reason }), {
      link,
    }).split('\n');
    expect(headline).toBe(`Run run-1 for nat-shop-weu ${words}`);
  });

  it('names a resource only where the error has one', () => {
    const state = 'undone';
    expect(describeEnd(aRun({ state, error }), { link })).not.toContain(
      'Resource',
    );
    expect(
      describeEnd(aRun({ state, error: { ...error, resourceId: '/a' } }), {
        link,
      }),
    ).toContain('Resource: /a');
  });

  it('gives the command for what is left, ready to copy from Markdown too', () => {
    const left = {
      resourceId: '/prefixes/a',
      reason: 'It is in use.',
      command: 'az resource delete --ids /prefixes/a',
    };
    expect(
      describeEnd(aRun({ state: 'failed', error, notUndone: [left] }), {
        link,
      }),
    ).toContain(
      '- /prefixes/a: It is in use. `az resource delete --ids /prefixes/a`',
    );
  });

  it('says where the run is, and that it is answered there when it waits', () => {
    expect(describeEnd(aRun({ state: 'undone' }), { link })).toMatch(
      /\n\nThe run: https:\/\/portal\.example\/nat-gateway\/runs\/run-1$/,
    );
    const waiting = aRun({
      state: 'awaitingAcknowledgement',
      error,
      pendingAcknowledgement: {
        reason: 'undo',
        message: 'aks-nodes would move back.',
        addresses: [],
      },
    });
    expect(describeEnd(waiting, { link })).toMatch(
      /failed and waits for you: aks-nodes would move back\.[^]*\n\nAnswer the run: https/,
    );
  });
});
