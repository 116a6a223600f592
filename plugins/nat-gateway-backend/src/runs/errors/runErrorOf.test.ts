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
});
