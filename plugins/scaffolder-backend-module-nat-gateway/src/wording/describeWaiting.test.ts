import { aRun } from '../__testUtils__/aRun';
import { describeWaiting } from './describeWaiting';

const link = 'https://portal.example/nat-gateway/runs/run-1';

describe('describeWaiting', () => {
  it('says that nothing is written before an approval', () => {
    expect(describeWaiting(aRun({ state: 'awaitingApproval' }), { link })).toBe(
      `Run run-1 for nat-shop-weu waits for approval by another person. Nothing has been written yet. The run: ${link}`,
    );
  });

  it('says that a run that may not write just now needs nobody', () => {
    expect(
      describeWaiting(aRun({ state: 'awaitingWindow' }), { link }),
    ).toContain('goes on by itself then');
  });

  it('names the addresses that no one has seen yet', () => {
    const waiting = describeWaiting(
      aRun({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'newAddresses',
          message: 'aks-nodes would leave with them.',
          addresses: ['20.61.9.4/31', '20.61.9.8'],
        },
      }),
      { link },
    );
    expect(waiting).toContain('20.61.9.4/31, 20.61.9.8');
    expect(waiting).toContain(`Acknowledge or cancel it: ${link}`);
    expect(waiting).toContain('aks-nodes would leave with them.');
  });

  it('asks before what was replaced is deleted', () => {
    const waiting = describeWaiting(
      aRun({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'retirement',
          message: 'Acknowledge: Delete nat-shop-weu.',
          addresses: [],
          resourceIds: ['/natGateways/nat-shop-weu'],
        },
      }),
      { link },
    );
    expect(waiting).toBe(
      `Run run-1 for nat-shop-weu waits for your acknowledgement. Acknowledge: Delete nat-shop-weu. Acknowledge or cancel it: ${link}`,
    );
  });

  it('tells of several gateways which addresses each has', () => {
    const gateway = (name: string, ...egressAddresses: string[]) => ({
      resourceId: `/natGateways/${name}`,
      name,
      egressAddresses,
    });
    const waiting = describeWaiting(
      aRun({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'newAddresses',
          message: 'They would leave with them.',
          addresses: ['20.61.9.4/31', '20.61.9.8', '20.61.9.9'],
        },
        outputs: {
          gateways: [
            gateway('nat-shop', '20.61.9.4/31'),
            gateway('nat-pay', '20.61.9.8', '20.61.9.9'),
          ],
        },
      }),
      { link },
    );
    expect(waiting).toContain(
      'new addresses nat-shop: 20.61.9.4/31; nat-pay: 20.61.9.8, 20.61.9.9.',
    );
  });
});
