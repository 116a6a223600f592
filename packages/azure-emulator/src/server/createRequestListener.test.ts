import { ArmSession } from '../__testUtils__/ArmSession';
import { startAzureEmulator } from '../startAzureEmulator';

describe('a read under realistic latency', () => {
  it('is answered no sooner than the table says', async () => {
    const azure = await startAzureEmulator({
      scenario: 'demo',
      latency: 'realistic',
    });
    const arm = await ArmSession.open(azure);
    azure.journal.clear();
    await arm.get('rg-shop-weu/natGateways');
    await arm.get('rg-shop-weu/natGateways/none');
    const [list, one] = azure.journal.entries();
    // A lower bound only, and less than the table's: a timer may fire a moment early, and how late is the machine's business.
    expect(list.durationMilliseconds).toBeGreaterThan(200);
    expect([one.status, one.durationMilliseconds > 80]).toEqual([404, true]);
    await azure.stop();
  });
});
