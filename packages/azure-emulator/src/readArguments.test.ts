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
    });
  });

  it.each([
    [['--port', 'x'], '--port x is not a port'],
    [['--port', '70000'], '--port 70000 is not a port'],
    [['--subscription', 'mine'], '--subscription mine is not a GUID'],
    [['--latency', 'slow'], '--latency slow is neither'],
    [['--colour', 'red'], '--colour'],
    [['extra'], 'extra'],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
