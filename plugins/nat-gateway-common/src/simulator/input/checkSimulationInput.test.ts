import fc from 'fast-check';
import { checkSimulationInput } from '../clouds/checkSimulationInput';
import type { SimulationInput } from './SimulationInput';

const good: SimulationInput = {
  seed: 1,
  destinations: [
    {
      name: 'api',
      share: 0.75,
      duration: { kind: 'exponential', meanSeconds: 2 },
      closes: { fin: 0.9, rst: 0.1 },
      keepAliveSeconds: 60,
    },
    {
      name: 'dns',
      share: 0.25,
      protocol: 'UDP',
      duration: { kind: 'logNormal', meanSeconds: 2, medianSeconds: 1 },
    },
  ],
  newConnections: {
    kind: 'rate',
    meanPerSecond: 100,
    peak: { perSecond: 400, lastsSeconds: 60, everySeconds: 600 },
    durationSeconds: 3600,
  },
  nodes: { count: 8, podCount: 40 },
  egress: { kind: 'natGateway', ipv4AddressCount: 2 },
};

/** The input with the value at a path replaced. */
function withValue(path: string, value: unknown): SimulationInput {
  const copy = JSON.parse(JSON.stringify(good));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at[key] ??= {}), copy);
  parent[last] = value;
  return copy;
}

function answerTo(check: () => void): string {
  try {
    check();
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('checkSimulationInput', () => {
  it.each<[number | undefined, object, string]>([
    [600, { perSecond: 200, lastsSeconds: 60 }, 'accepted'],
    [
      undefined,
      { perSecond: 200, lastsSeconds: 60 },
      'destinations[0].peak contradicts newConnections with no ownPeaksEverySeconds',
    ],
    [0.5, {}, 'newConnections.ownPeaksEverySeconds 0.5 is not'],
    [
      600,
      { perSecond: 74, lastsSeconds: 60 },
      'destinations[0].peak.perSecond 74 is not a number from 75',
    ],
    [
      600,
      { perSecond: 200, lastsSeconds: 601 },
      'destinations[0].peak.lastsSeconds 601 is not a number from 0.1 to 600',
    ],
    [
      600,
      { perSecond: 800, lastsSeconds: 60 },
      'destinations[0].share of newConnections.meanPerSecond 75 contradicts its peak, which alone brings 80',
    ],
  ])(
    'every %p s with own peaks %j: %p',
    (ownPeaksEverySeconds, peak, message) => {
      const [api, dns] = good.destinations;
      const check = () =>
        checkSimulationInput({
          ...good,
          destinations: [{ ...api, peak: peak as typeof api.peak }, dns],
          newConnections: {
            kind: 'rate',
            meanPerSecond: 100,
            durationSeconds: 3600,
            ownPeaksEverySeconds,
          },
        });
      expect(answerTo(check)).toContain(message);
    },
  );

  it('refuses more stretches of time than it can keep', () => {
    const [api, dns] = good.destinations;
    expect(() =>
      checkSimulationInput({
        ...good,
        destinations: [
          { ...api, peak: { perSecond: 1.5, lastsSeconds: 0.2 } },
          { ...dns, peak: { perSecond: 0.5, lastsSeconds: 0.3 } },
        ],
        newConnections: {
          kind: 'rate',
          meanPerSecond: 1,
          durationSeconds: 604_800,
          ownPeaksEverySeconds: 1,
        },
      }),
    ).toThrow('cuts durationSeconds 604800 into 1814400 stretches');
  });

  it('lets good input pass', () => {
    expect(() => checkSimulationInput(good)).not.toThrow();
  });

  it.each([
    ['seed', -1, 'seed -1 is not a whole number from 0'],
    ['destinations', [], 'destinations.length 0 is not a whole number from 1'],
    ['destinations.0.name', '', 'destinations[0].name is empty'],
    [
      'destinations.0.share',
      -0.1,
      'destinations[0].share -0.1 is not a number',
    ],
    ['destinations.0.share', 0.5, 'shares of destinations are 0.75 together'],
    [
      'destinations.0.duration.meanSeconds',
      0,
      'destinations[0].duration.meanSeconds 0 is not a number above 0',
    ],
    ['destinations.0.duration.kind', 'weekly', 'kind weekly is not fixed'],
    [
      'destinations.1.duration.meanSeconds',
      0.5,
      'duration.meanSeconds 0.5 is not a number from 1 to 25',
    ],
    [
      'destinations.0.closes.fin',
      1,
      'shares of destinations[0].closes are 1.1',
    ],
    ['destinations.1.closes', { fin: 1 }, 'contradicts protocol UDP'],
    [
      'destinations.0.closes',
      { timeout: 1 },
      'destinations[0].closes.timeout is not known; it is fin, rst',
    ],
    [
      'destinations.0.protocol',
      'ICMP',
      'destinations[0].protocol ICMP is not known; it is TCP or UDP',
    ],
    [
      'destinations.0.keepAliveSeconds',
      240,
      'keepAliveSeconds 240 is not a number from 1 to 239',
    ],
    [
      'destinations.0.closes',
      { fin: 0.5, idle: 0.5 },
      'closes.idle 0.5 contradicts keepAliveSeconds 60',
    ],
    [
      'destinations.0.silenceSeconds',
      604_801,
      'silenceSeconds 604801 is not a number from 0 to 604800',
    ],
    [
      'destinations.0',
      { ...good.destinations[0], closes: { idle: 1 }, silenceSeconds: 9 },
      'closes.idle 1 contradicts silenceSeconds 9',
    ],
    [
      'newConnections.meanPerSecond',
      0,
      'meanPerSecond 0 is not a number above 0',
    ],
    ['newConnections.meanPerSecond', 1e9, 'to 1000000'],
    [
      'newConnections.durationSeconds',
      1e9,
      'durationSeconds 1000000000 is not',
    ],
    [
      'newConnections.peak.perSecond',
      99,
      'perSecond 99 is not a number from 100',
    ],
    [
      'newConnections.peak.perSecond',
      1001,
      'meanPerSecond 100 contradicts its peak',
    ],
    [
      'newConnections.peak.lastsSeconds',
      601,
      'lastsSeconds 601 is not a number',
    ],
    [
      'destinations.0.peak',
      { perSecond: 100, lastsSeconds: 1 },
      'destinations[0].peak contradicts newConnections with a peak of all',
    ],
    [
      'newConnections.ownPeaksEverySeconds',
      60,
      'ownPeaksEverySeconds 60 contradicts newConnections.peak',
    ],
    ['newConnections', { kind: 'recorded', perMinute: [] }, 'length 0 is not'],
    [
      'newConnections',
      { kind: 'recorded', perMinute: [1, -5] },
      'newConnections.perMinute[1] -5 is not a number from 0',
    ],
    [
      'newConnections',
      { kind: 'rate', meanPerSecond: 1e6, durationSeconds: 86_400 },
      'newConnections are 86400000000 in all',
    ],
    ['nodes.count', 0, 'nodes.count 0 is not a whole number from 1'],
    ['nodes.podCount', 1.5, 'nodes.podCount 1.5 is not a whole number'],
    [
      'nodes.busiestShare',
      0.5,
      'nodes.busiestShare 0.5 contradicts podCount 40',
    ],
    [
      'egress.ipv4AddressCount',
      17,
      'ipv4AddressCount 17 is not a whole number',
    ],
    [
      'egress.tcpIdleTimeoutMinutes',
      3,
      'tcpIdleTimeoutMinutes 3 is not a number',
    ],
    ['egress.kind', 'firewall', 'egress.kind firewall is not'],
    [
      'egress',
      { kind: 'awsNatGateway', ipv4AddressCount: 9 },
      'ipv4AddressCount 9 is not a whole number from 1 to 8',
    ],
    [
      'egress',
      { kind: 'awsNatInstance', settings: { addressCount: 17 } },
      'egress.settings.addressCount 17 is not a whole number from 1 to 16',
    ],
    [
      'egress',
      { kind: 'awsNatInstance', settings: { conntrackMax: 0 } },
      'conntrackMax 0 is not',
    ],
    [
      'egress',
      { kind: 'loadBalancer', ipv4AddressCount: 1, portsPerNode: 8001 },
      'are 64008 ports, more than the 64000 of ipv4AddressCount 1',
    ],
    ['ceilings.portsPerAddress', 0, 'ceilings.portsPerAddress 0 is not'],
    ['timers.finHoldSeconds', { value: -1 }, 'timers.finHoldSeconds -1 is not'],
    ['maxPoints', 0, 'maxPoints 0 is not a whole number from 1'],
  ])('refuses %s %j', (path, value, message) => {
    expect(() => checkSimulationInput(withValue(path, value))).toThrow(message);
  });

  it('refuses NaN, infinities and negative numbers wherever a number stands', () => {
    const paths = [
      'seed',
      'destinations.0.share',
      'destinations.0.duration.meanSeconds',
      'destinations.1.duration.medianSeconds',
      'destinations.0.closes.rst',
      'destinations.0.keepAliveSeconds',
      'destinations.0.silenceSeconds',
      'newConnections.meanPerSecond',
      'newConnections.durationSeconds',
      'newConnections.peak.perSecond',
      'newConnections.peak.lastsSeconds',
      'newConnections.peak.everySeconds',
      'nodes.count',
      'nodes.podCount',
      'egress.ipv4AddressCount',
      'egress.tcpIdleTimeoutMinutes',
      'ceilings.connectionsPerGateway',
      'maxPoints',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.constantFrom(NaN, Infinity, -Infinity),
          fc.double({ max: -Number.MIN_VALUE, noNaN: true }),
        ),
        (path, value) => {
          const field = path.replace(/\.(\d)/g, '[$1]');
          expect(() => checkSimulationInput(withValue(path, value))).toThrow(
            `${field} ${value} is not`,
          );
        },
      ),
    );
  });
});
