import { readPatiently } from './readPatiently';

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
