import { readArguments } from './readArguments';

describe('readArguments', () => {
  it('has defaults for everything', () => {
    expect(readArguments([])).toEqual({
      help: false,
      port: 0,
      host: '127.0.0.1',
      scenario: 'demo',
      subscriptionId: undefined,
      caFile: undefined,
      latency: 'instant',
      scale: undefined,
      throttling: false,
      retryAfterMilliseconds: undefined,
      metricsDelaySeconds: undefined,
      pageSize: undefined,
      journalCapacity: undefined,
    });
  });

  it('reads a scale and the sizes of pages and journal', () => {
    expect(
      readArguments([
        '--scale',
        'subscriptions=100,gateways=10000,seed=7',
        '--page-size',
        '50',
        '--journal',
        '100',
        '--latency',
        'slow',
        '--throttling',
        '--retry-after',
        '20',
        '--metrics-delay',
        '0',
      ]),
    ).toMatchObject({
      scale: { subscriptions: 100, gateways: 10_000, regions: 3, seed: 7 },
      pageSize: 50,
      journalCapacity: 100,
      latency: 'slow',
      throttling: true,
      retryAfterMilliseconds: 20,
      metricsDelaySeconds: 0,
    });
  });

  it('reads a latency of writes in milliseconds', () => {
    expect(readArguments(['--latency', '250']).latency).toEqual({
      operationMilliseconds: 250,
    });
  });

  it.each([
    [['--port', 'x'], '--port x is not a port'],
    [['--port', '70000'], '--port 70000 is not a port'],
    [['--subscription', 'mine'], '--subscription mine is not a GUID'],
    [['--latency', 'fast'], '--latency fast is neither'],
    [['--scale', 'gateways=many'], "at 'gateways=many'"],
    [['--scale', 'subscriptions=2'], "scale's gateways is NaN"],
    [['--scale', 'gateways=1,subscriptions=0'], "scale's subscriptions is 0"],
    [['--latency', '-1'], '--latency'],
    [['--retry-after', '0'], '--retry-after 0 is not a whole number from 1'],
    [['--metrics-delay', 'late'], '--metrics-delay late is not'],
    [['--journal', '1e3'], '--journal 1e3 is not'],
    [['--page-size', '0'], '--page-size 0 is not'],
    [['--colour', 'red'], '--colour'],
    [['extra'], 'extra'],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
