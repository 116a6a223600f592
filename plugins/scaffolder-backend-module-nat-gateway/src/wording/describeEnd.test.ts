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
    ['cancelled', undefined, 'was cancelled before it wrote anything.'],
    [
      'cancelled',
      error,
      'was cancelled, and everything it did was taken back.',
    ],
  ] as const)('says how a run ended that is %s', (state, reason, words) => {
    expect(describeEnd(aRun({ state, error: reason }), { link })).toBe(
      reason
        ? `Run run-1 for nat-shop-weu ${words} PublicIPCountLimitReached: No more addresses.\n\nAsk for a higher quota. The run: ${link}`
        : `Run run-1 for nat-shop-weu ${words}\n\nThe run: ${link}`,
    );
  });

  it('names which of several gateways failed', () => {
    const gateway = { resourceId: '/natGateways/a', name: 'nat-a' };
    const gateways = [
      { ...gateway, state: 'undone' },
      { resourceId: '/natGateways/b', name: 'nat-b', state: 'undone', error },
    ] as const;
    expect(
      describeEnd(aRun({ state: 'undone', error, gateways }), { link }),
    ).toContain('failed at nat-b, and everything it did was taken back.');
  });

  it('counts what is left, and links to the commands', () => {
    const left = {
      resourceId: '/prefixes/a',
      reason: 'It is in use.',
      command: 'az resource delete --ids /prefixes/a',
    };
    expect(
      describeEnd(aRun({ state: 'failed', error, notUndone: [left] }), {
        link,
      }),
    ).toBe(
      `Run run-1 for nat-shop-weu failed, and 1 resource is not taken back. PublicIPCountLimitReached: No more addresses.\n\nAsk for a higher quota. What is left, and the commands: ${link}`,
    );
  });

  it.each([
    [
      error,
      'failed half-way and waits for you. PublicIPCountLimitReached: No more addresses.',
      'Move back or try again',
    ],
    [
      undefined,
      'was cancelled half-way and waits for you.',
      'Let it move back',
    ],
  ])('says where a run that waits is answered (%j)', (reason, words, step) => {
    const waiting = aRun({
      state: 'awaitingAcknowledgement',
      error: reason,
      pendingAcknowledgement: {
        reason: 'undo',
        message: 'aks-nodes would move back.',
        addresses: [],
      },
    });
    expect(describeEnd(waiting, { link })).toBe(
      `Run run-1 for nat-shop-weu ${words}\n\n${step}: ${link}`,
    );
  });
});
