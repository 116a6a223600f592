import { getEventListeners } from 'node:events';
import { exampleScope } from '../tests/exampleScope';
import { ExampleProvider } from '../tests/ExampleProvider';
import { collectScope } from './collectScope';

describe('collectScope', () => {
  it('gives what the provider reports', async () => {
    await expect(
      collectScope(new ExampleProvider(), {
        scope: exampleScope,
        timeoutMilliseconds: 60_000,
        signal: new AbortController().signal,
      }),
    ).resolves.toMatchObject({ scope: exampleScope.scope, gateways: [] });
  });

  it('lets go of what was reported, though the signal lives on', async () => {
    const provider = new ExampleProvider();
    let told: AbortSignal | undefined;
    provider.reports(async (_, signal) => {
      told = signal;
      return { gateways: [], clusters: [] };
    });
    await collectScope(provider, {
      scope: exampleScope,
      timeoutMilliseconds: 60_000,
      signal: new AbortController().signal,
    });
    expect(getEventListeners(told!, 'abort')).toEqual([]);
  });

  it('ends with the timeout even if the provider does not listen', async () => {
    const provider = new ExampleProvider();
    provider.reports(() => new Promise(() => {}));

    await expect(
      collectScope(provider, {
        scope: exampleScope,
        timeoutMilliseconds: 1,
        signal: new AbortController().signal,
      }),
    ).rejects.toThrow(
      /Collecting azure\/test\/7b1d\S+ took longer than 0.001 s/,
    );
  });

  it('tells the provider to stop', async () => {
    const provider = new ExampleProvider();
    const told = new Promise<void>(resolve => {
      provider.reports(
        (_, signal) =>
          new Promise(() => signal.addEventListener('abort', () => resolve())),
      );
    });
    const controller = new AbortController();
    const collecting = collectScope(provider, {
      scope: exampleScope,
      timeoutMilliseconds: 60_000,
      signal: controller.signal,
    });
    controller.abort(new Error('shutting down'));

    await expect(collecting).rejects.toThrow('shutting down');
    await told;
  });
});
