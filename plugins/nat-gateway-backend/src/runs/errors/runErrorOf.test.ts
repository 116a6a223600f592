import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { DeadlineExceededError } from './DeadlineExceededError';
import { sayRunError } from './sayRunError';
import { isFinalAnswer, readPatiently } from '../observe/readPatiently';
import { runErrorOf } from './runErrorOf';

const limit = new CloudError('The limit of 3 addresses is reached.', {
  code: 'PublicIPCountLimitReached',
  resourceId: '/prefix/a',
  statusCode: 400,
  wayOut: 'Ask for a higher limit.',
});

describe('runErrorOf', () => {
  it('keeps code, words, resource and way out of a cloud', () => {
    expect(runErrorOf(limit)).toEqual({
      code: 'PublicIPCountLimitReached',
      message: 'The limit of 3 addresses is reached.',
      resourceId: '/prefix/a',
      wayOut: 'Ask for a higher limit.',
    });
    expect(sayRunError(runErrorOf(limit)).message).toBe(
      'PublicIPCountLimitReached: The limit of 3 addresses is reached. (/prefix/a) Ask for a higher limit.',
    );
  });

  it('says the code of a cloud once', () => {
    const error = new CloudError(
      'Azure failed at writing a: ScopeLocked: It is locked.',
      { code: 'ScopeLocked', wayOut: 'Lift it.' },
    );
    expect(sayRunError(runErrorOf(error)).message).toBe(
      'ScopeLocked: Azure failed at writing a: It is locked. Lift it.',
    );
  });

  it('names the configuration for a deadline', () => {
    expect(runErrorOf(new DeadlineExceededError(60))).toMatchObject({
      code: 'DeadlineExceededError',
      wayOut: expect.stringContaining('natGateway.runs.deadline'),
    });
  });

  it.each([
    [new TypeError('x is undefined'), 'TypeError'],
    ['broken', 'Error'],
  ])('has a way out for %p', (error, code) => {
    expect(runErrorOf(error)).toMatchObject({
      code,
      wayOut: expect.stringContaining('log of the backend'),
    });
  });
});

describe('isFinalAnswer', () => {
  const answered = (statusCode?: number) =>
    isFinalAnswer(
      new CloudError('No.', { code: 'No', wayOut: 'None.', statusCode }),
    );

  it('is certain only of what the cloud answered with a 4xx that does not ask to wait', () => {
    expect([400, 403, 409, 412].map(answered)).not.toContain(false);
    expect([undefined, 200, 408, 429, 500, 503].map(answered)).not.toContain(
      true,
    );
    expect(isFinalAnswer('broken')).toBe(false);
  });
});

describe('readPatiently', () => {
  it('throws what the cloud said if time ended while it waited to ask again', async () => {
    const deadline = new AbortController();
    const silent = new Error('No answer.');
    const read = jest.fn().mockRejectedValue(silent);

    await expect(
      readPatiently(read, {
        drive: { stop: new AbortController().signal },
        signal: deadline.signal,
        waitForRetry: async () => {
          deadline.abort(new Error('The time is over.'));
          return true;
        },
      }),
    ).rejects.toBe(silent);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    [undefined, [10_000, 20_000]],
    [900_000, [900_000, 900_000]],
    [15_000, [15_000, 20_000]],
  ])(
    'waits for as long as the cloud asks (%s ms), and longer each time',
    async (retryAfterMilliseconds, pauses) => {
      const throttled = new CloudError('Too many requests.', {
        code: 'TooManyRequests',
        wayOut: 'Wait.',
        statusCode: 429,
        retryAfterMilliseconds,
      });
      const waited: number[] = [];
      const read = jest
        .fn()
        .mockRejectedValueOnce(throttled)
        .mockRejectedValueOnce(throttled)
        .mockResolvedValue('read');
      await expect(
        readPatiently(read, {
          drive: { stop: new AbortController().signal },
          signal: new AbortController().signal,
          waitForRetry: async ({ milliseconds }) => {
            waited.push(milliseconds);
            return true;
          },
        }),
      ).resolves.toBe('read');
      expect(waited).toEqual(pauses);
    },
  );
});
