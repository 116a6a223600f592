import { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';
import type { AzureEmulator } from '../AzureEmulator';

describe('throttling over HTTPS', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  afterEach(async () => {
    await azure.stop();
  });

  const start = async (throttling: boolean) => {
    ({ azure, arm } = await startDemo({ throttling }));
  };
  const get = () => arm.get('rg-shop-weu/natGateways/nat-payments-weu');

  it('tells what is left, of each kind, even when it refuses nothing', async () => {
    await start(false);
    const first = await get();
    const second = await get();
    expect([
      first.headers['x-ms-ratelimit-remaining-subscription-reads'],
      second.headers['x-ms-ratelimit-remaining-subscription-reads'],
      second.headers['x-ms-ratelimit-remaining-subscription-global-reads'],
    ]).toEqual(['249', '248', '3748']);
    const deleted = await arm.delete('rg-shop-weu/natGateways/none');
    expect(
      deleted.headers['x-ms-ratelimit-remaining-subscription-deletes'],
    ).toBe('199');
  });

  it('refuses the 251st read in Azure’s words until the bucket has tokens again', async () => {
    await start(true);
    for (let count = 0; count < 250; count += 1) {
      await get();
    }
    const refused = await get();
    expect([refused.status, refused.headers['retry-after']]).toEqual([
      429,
      '1',
    ]);
    expect(refused.headers['x-ms-ratelimit-remaining-subscription-reads']).toBe(
      '0',
    );
    expect(refused.body.error).toEqual({
      code: 'SubscriptionRequestsThrottled',
      message: `Number of 'read' requests for subscription '${azure.subscriptionId}' actor 'e0000000-0000-4000-a000-0000000000f1' exceeded. Please try again after '1' seconds.`,
    });
    const reader = await ArmSession.open(azure, 'reader');
    const other = await reader.get(reader.subscription);
    expect(other.status).toBe(200);
    azure.clock.advance({ milliseconds: 1000 });
    const again = await get();
    expect(again.headers['x-ms-ratelimit-remaining-subscription-reads']).toBe(
      '24',
    );
  });
});
