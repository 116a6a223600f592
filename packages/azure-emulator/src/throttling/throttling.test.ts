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
    await Promise.all(Array.from({ length: 250 }, get));
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
  }, 60_000);

  /** As many writes as asked for, of which ARM itself refuses none: a bucket is full again after twenty seconds. */
  const write = async (count: number, path: (index: number) => string) => {
    const statusOf = async (index: number) =>
      (await arm.delete(path(index))).status;
    const indices = Array.from({ length: count }, (_, index) => index);
    for (let from = 0; from < count; from += 200) {
      azure.clock.advance({ milliseconds: 20_000 });
      const some = indices.slice(from, from + 200);
      const answers = await Promise.all(some.map(statusOf));
      expect(new Set(answers)).toEqual(new Set([204]));
    }
  };
  const missing = (index: number) => `rg-shop-weu/natGateways/none-${index}`;

  it('refuses the 1,001st write to a region of the network provider in five minutes, and says when it fits', async () => {
    await start(true);
    await write(1000, missing);
    azure.clock.advance({ milliseconds: 20_000 });
    const refused = await arm.delete(missing(0));
    expect([refused.status, refused.headers['retry-after']]).toEqual([
      429,
      '200',
    ]);
    expect(refused.body.error).toEqual({
      code: 'RetryableError',
      message: 'A retryable error occurred.',
      details: [
        {
          code: 'RetryableErrorDueToTooManyCalls',
          message: `Subscription '${azure.subscriptionId}' was used to perform too many calls within last 5 minutes. The number of calls exceeds Microsoft.Network throttling limit. The call can be retried in 200 seconds.`,
        },
      ],
    });
    const create = (name: string, location: string) =>
      arm.put(`rg-shop-weu/natGateways/${name}`, {
        location,
        sku: { name: 'Standard' },
      });
    expect((await create('here', 'westeurope')).status).toBe(429);
    expect((await create('there', 'West US')).status).toBe(201);
    const read = await arm.get('rg-shop-weu/natGateways');
    expect(read.status).toBe(200);
    const cluster = await arm.delete('rg-shop-weu/managedClusters/none');
    expect(cluster.status).toBe(204);

    azure.clock.advance({ milliseconds: 200_000 });
    expect((await arm.delete(missing(0))).status).toBe(204);
  }, 60_000);

  it('lets the network provider refuse nothing while throttling is off', async () => {
    await start(false);
    await write(1001, missing);
    expect((await arm.delete(missing(0))).status).toBe(204);
  }, 60_000);
});
