import { aRun } from '../__testUtils__/aRun';
import { describeWaiting } from './describeWaiting';

describe('describeWaiting', () => {
  it('says that nothing is written before an approval', () => {
    expect(describeWaiting(aRun({ state: 'awaitingApproval' }))).toBe(
      'Run run-1 for nat-shop-weu waits for approval by somebody else. Nothing has been written yet.',
    );
  });

  it('says that a run that may not write just now needs nobody', () => {
    expect(describeWaiting(aRun({ state: 'awaitingWindow' }))).toContain(
      'goes on by itself then',
    );
  });

  it('names the addresses that nobody has seen yet', () => {
    const waiting = describeWaiting(
      aRun({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'newAddresses',
          message: 'aks-nodes would leave with them.',
          addresses: ['20.61.9.4/31', '20.61.9.8'],
        },
      }),
    );
    expect(waiting).toContain('20.61.9.4/31, 20.61.9.8');
    expect(waiting).toContain('aks-nodes would leave with them.');
  });
});
