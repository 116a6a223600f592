import { ArmSession } from '../__testUtils__/ArmSession';
import { startAzureEmulator } from '../startAzureEmulator';

describe('a read', () => {
  const waitsOf = async (latency: 'instant' | 'realistic' | 'slow') => {
    const waits: number[] = [];
    const azure = await startAzureEmulator({
      scenario: 'demo',
      latency,
      clock: {
        now: () => new Date('2026-11-20T12:00:00Z'),
        wait: async milliseconds => {
          waits.push(milliseconds);
        },
      },
    });
    const arm = await ArmSession.open(azure);
    const statuses = [];
    for (const path of [
      'rg-shop-weu/natGateways',
      'rg-shop-weu/natGateways/none',
    ]) {
      statuses.push((await arm.get(path)).status);
    }
    await azure.stop();
    expect(statuses).toEqual([200, 404]);
    return waits;
  };

  it('waits by the table under realistic latency, ten times as long under slow, and not at all when instant', async () => {
    const realistic = await waitsOf('realistic');
    expect(realistic.map(wait => wait >= 200 && wait <= 5000)).toEqual([
      true,
      true,
    ]);
    expect(await waitsOf('slow')).toEqual(realistic.map(wait => wait * 10));
    expect(await waitsOf('instant')).toEqual([]);
  });
});
