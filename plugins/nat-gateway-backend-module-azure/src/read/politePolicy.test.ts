import {
  createHttpHeaders,
  createPipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { limitRequests, politePolicy } from './politePolicy';

const requestOf = (subscription: string) =>
  createPipelineRequest({
    url: `https://management.azure.com/subscriptions/${subscription}/x`,
  });

describe('polite requests', () => {
  const policyAt = (inAll = limitRequests()) => {
    let time = 0;
    const policy = politePolicy({
      inAll,
      timing: {
        now: () => new Date(time),
        wait: async milliseconds => {
          time += milliseconds;
        },
      },
    });
    return { policy, elapsed: () => time };
  };
  const answer = (
    status: number,
    headers: Record<string, string> = {},
  ): PipelineResponse => ({
    status,
    headers: createHttpHeaders(headers),
    request: requestOf('one'),
  });

  it('are at most 16 at once of a subscription and 32 of all accounts, and all are answered', async () => {
    const inAll = limitRequests();
    const accounts = ['a', 'b'].map(() => policyAt(inAll).policy);
    const under = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const send = (subscription: string, policy = accounts[0]) =>
      policy.sendRequest(requestOf(subscription), async () => {
        under.set(subscription, (under.get(subscription) ?? 0) + 1);
        const counts = [...under.values()];
        mostOfOne = Math.max(mostOfOne, ...counts);
        most = Math.max(
          most,
          counts.reduce((sum, count) => sum + count, 0),
        );
        await new Promise(setImmediate);
        under.set(subscription, under.get(subscription)! - 1);
        return answer(200);
      });
    const sendAll = (count: number, subscriptionCount: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          send(
            `sub-${at % subscriptionCount}`,
            accounts[(at % subscriptionCount) % accounts.length],
          ),
        ),
      );
    await sendAll(40, 1);
    expect([most, mostOfOne]).toEqual([16, 16]);
    expect(await sendAll(400, 10)).toHaveLength(400);
    expect([most, mostOfOne]).toEqual([32, 16]);
  });

  it('wait a second while less than 25 reads are left, in that subscription only', async () => {
    const { policy, elapsed } = policyAt();
    const left = (reads: number) => async () =>
      answer(200, {
        'x-ms-ratelimit-remaining-subscription-reads': String(reads),
        'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
      });
    await policy.sendRequest(requestOf('one'), left(25));
    await policy.sendRequest(requestOf('one'), left(24));
    await policy.sendRequest(requestOf('other'), left(200));
    expect(elapsed()).toBe(0);
    await policy.sendRequest(requestOf('one'), left(200));
    expect(elapsed()).toBe(1000);
  });

  it('wait while a provider says that little of its own quota is left', async () => {
    const { policy, elapsed } = policyAt();
    const left = (counts: string) => async () =>
      answer(200, {
        'x-ms-ratelimit-remaining-subscription-reads': '249',
        'x-ms-ratelimit-remaining-resource': counts,
      });
    const few = 'Microsoft.Compute/HighCostGet;107,Microsoft.Compute/Other;24';
    await policy.sendRequest(requestOf('one'), left(few.replace('24', '25')));
    await policy.sendRequest(requestOf('one'), left(few));
    expect(elapsed()).toBe(0);
    await policy.sendRequest(requestOf('one'), left(few));
    expect(elapsed()).toBe(1000);
  });

  it('wait as long as a refusal says, all of the subscription', async () => {
    const { policy, elapsed } = policyAt();
    const refused = async () => answer(429, { 'retry-after': '7' });
    await policy.sendRequest(requestOf('one'), refused);
    await policy.sendRequest(requestOf('one'), async () => answer(200));
    expect(elapsed()).toBe(7000);
  });

  it('are refused at once when Azure asked for a long pause, with what is left of it', async () => {
    const { policy, elapsed } = policyAt();
    const refused = async () => answer(429, { 'retry-after': '900' });
    await policy.sendRequest(requestOf('one'), refused);
    const next = jest.fn();
    const response = await policy.sendRequest(requestOf('one'), next);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after-ms')).toBe('900000');
    expect(next).not.toHaveBeenCalled();
    expect(elapsed()).toBe(0);
  });
});
