import type { AzureSession } from '../read/AzureSession';
import { pollOperation } from './pollOperation';

describe('following an operation', () => {
  it('pauses between two questions, even if Azure asks for no pause', async () => {
    const statuses = ['InProgress', 'InProgress', 'Succeeded'];
    const waits: number[] = [];
    const session = {
      arm: async () => ({
        send: async () => ({
          status: 200,
          headers: { 'retry-after': '0' },
          body: { status: statuses.shift() },
        }),
      }),
    } as unknown as AzureSession;
    await expect(
      pollOperation('/operations/1', {
        session,
        retryAfterMilliseconds: 0,
        timing: {
          now: () => new Date(0),
          random: () => 0,
          wait: async milliseconds => {
            waits.push(milliseconds);
          },
        },
        signal: new AbortController().signal,
        onProgress: () => {},
      }),
    ).resolves.toBeUndefined();
    expect(waits).toEqual([1_000, 1_000]);
  });
});
