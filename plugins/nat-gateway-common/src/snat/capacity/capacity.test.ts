import fc from 'fast-check';
import { prefixFor } from '../../azure/__testUtils__/ofAzure';
import { answerOrError } from '../../input/testing/answerOrError';
import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import type { EgressWorkload } from './EgressWorkload';
import { planCapacity } from './planCapacity';
import { portHold } from './portHold';

const ceilings = gatewayCeilings('azureStandard');
const orders: EgressWorkload = {
  name: 'orders',
  connectionsPerSecond: { mean: 100, peak: 1000 },
  durationSeconds: 35,
  closes: 'fin',
  podCount: 40,
  nodeCount: 8,
  destinations: [{ name: 'payments', share: 1 }],
};
const plan = (
  changes: Partial<EgressWorkload> = {},
  options: Partial<Parameters<typeof planCapacity>[1]> = {},
) => planCapacity([{ ...orders, ...changes }], { ceilings, ...options });

describe('portHold', () => {
  it.each([
    ['fin', 'TCP', 0, 65],
    ['rst', 'TCP', 0, 16],
    ['halfOpen', 'TCP', 0, 30],
    ['idle', 'TCP', 600, 0],
    ['idle', 'UDP', 240, 65],
  ] as const)(
    '%s of %s: idle %d s, then held %d s',
    (closes, protocol, idleSeconds, holdSeconds) => {
      expect(
        portHold(closes, {
          protocol,
          timers: ceilings.timers,
          tcpIdleSeconds: 600,
        }),
      ).toEqual({ idleSeconds, holdSeconds, holdAssumed: false });
    },
  );

  it('says when a hold time is not published', () => {
    const { timers } = gatewayCeilings('awsNatGateway');
    expect(
      portHold('fin', { protocol: 'TCP', timers, tcpIdleSeconds: 350 }),
    ).toEqual({ idleSeconds: 0, holdSeconds: 120, holdAssumed: true });
  });
});

describe('prefixFor', () => {
  it.each([
    [1, 32, 1],
    [2, 31, 2],
    [3, 30, 4],
    [4, 30, 4],
    [5, 29, 8],
    [9, 28, 16],
    [16, 28, 16],
  ])('%d addresses fit a /%d of %d', (asked, prefixLength, addressCount) => {
    expect(prefixFor(asked)).toEqual({ prefixLength, addressCount });
  });

  it.each([0, 17, NaN])('refuses %d', count => {
    expect(() => prefixFor(count)).toThrow('from 1 to 16');
  });
});

describe('planCapacity', () => {
  it('holds arrivals × (duration + hold) ports, and provides a quarter more', () => {
    expect(plan()).toMatchObject({
      destinations: [
        {
          name: 'payments',
          meanPortsHeld: 10_000,
          peakPortsHeld: 100_000,
          portsToProvide: 125_000,
          addressesNeeded: 3,
          // 275 s on a load balancer, on one of 8 nodes.
          portsToProvidePerNode: 42_969,
        },
      ],
      peakConnections: 43_750,
      addressesNeeded: 3,
      gateways: { gatewayCount: 1 },
      prefix: { prefixLength: 30, addressCount: 4 },
      exhaustionProbability: 0,
    });
  });

  it.each([
    [40, 1],
    [40.001, 2],
    [80, 2],
    [80.001, 3],
  ])(
    'with %d s held at 1,000 connections/s needs %d addresses',
    (seconds, addressesNeeded) => {
      expect(
        plan({ closes: 'rst', durationSeconds: seconds - 16 }).addressesNeeded,
      ).toBe(addressesNeeded);
    },
  );

  it('asks for no address more when destinations differ, since ports are reused', () => {
    const spread = plan({
      destinations: [
        { name: 'payments', share: 0.25 },
        { name: 'search', share: 0.25 },
        { name: 'mail', share: 0.5 },
      ],
    });
    expect(spread.addressesNeeded).toBe(2);
    expect(spread.destinations.map(({ name }) => name)).toEqual([
      'mail',
      'payments',
      'search',
    ]);
  });

  it('adds up workloads to one destination, and keeps TCP and UDP apart', () => {
    const result = planCapacity(
      [
        orders,
        { ...orders, name: 'again' },
        { ...orders, name: 'dns', protocol: 'UDP', closes: 'idle' },
      ],
      { ceilings },
    );
    expect(
      result.destinations.map(({ protocol, peakPortsHeld }) => [
        protocol,
        peakPortsHeld,
      ]),
    ).toEqual([
      ['UDP', 340_000],
      ['TCP', 200_000],
    ]);
  });

  it('counts a pool by its pods, with the few that are being renewed', () => {
    const pooled = plan({
      pool: { connectionsPerPod: 10 },
      durationSeconds: 6500,
    });
    expect(pooled.destinations[0]?.peakPortsHeld).toBeCloseTo(404, 6);
    expect(pooled.peakConnections).toBe(500);
  });

  it('takes no port for what bypasses the gateway', () => {
    expect(
      plan({
        destinations: [{ name: 'vault', share: 1, bypassesGateway: true }],
      }),
    ).toMatchObject({ destinations: [], addressesNeeded: 1 });
  });

  it('goes beyond one gateway at its 16 addresses', () => {
    // 16 × 50,000 ports are 640 s of 1,000 connections/s with the margin.
    const full = (seconds: number) =>
      plan({ closes: 'rst', durationSeconds: seconds - 16 });
    expect(full(640)).toMatchObject({
      addressesPerGateway: 16,
      gateways: { gatewayCount: 1 },
    });
    expect(full(641)).toMatchObject({
      addressesPerGateway: 9,
      addressesNeeded: 18,
      gateways: { gatewayCount: 2, bindingCeiling: 'addresses' },
    });
    expect(full(641).assumptions.map(({ id }) => id)).toContain('evenGateways');
  });

  it('goes beyond one gateway at 2 million connections to many destinations', () => {
    const destinations = Array.from({ length: 100 }, (_, index) => ({
      name: `d${index}`,
      share: 0.01,
    }));
    expect(plan({ destinations, durationSeconds: 1600 })).toMatchObject({
      peakConnections: 2_000_000,
      gateways: { gatewayCount: 1 },
    });
    expect(
      plan({ destinations, durationSeconds: 1601 }).gateways,
    ).toMatchObject({ gatewayCount: 2, bindingCeiling: 'connections' });
  });

  it('tells a full connection table of NAT instances from a full destination', () => {
    const instances = (destinationCount: number) =>
      plan(
        {
          durationSeconds: 900,
          destinations: Array.from(
            { length: destinationCount },
            (_, index) => ({
              name: `d${index}`,
              share: 1 / destinationCount,
            }),
          ),
        },
        { ceilings: gatewayCeilings('awsNatInstance') },
      ).gateways;
    expect(instances(50)).toMatchObject({
      gatewayCount: 5,
      bindingCeiling: 'connections',
    });
    expect(instances(1)).toMatchObject({
      gatewayCount: 20,
      bindingCeiling: 'addresses',
    });
  });

  it('keeps the probability that it promises', () => {
    const result = plan(
      {},
      { margin: { kind: 'exhaustionProbability', probability: 1e-6 } },
    );
    expect(result.exhaustionProbability).toBeLessThanOrEqual(1e-6);
    const { portsToProvide } = result.destinations[0]!;
    // 100,000 + 3.78 standard deviations of 316, whose normal density is 1e-6.
    expect(portsToProvide).toBeGreaterThan(101_170);
    expect(portsToProvide).toBeLessThan(101_230);
  });

  it.each<[string, Partial<EgressWorkload>, number]>([
    ['pods are one more on some nodes', { podCount: 10 }, 0.2],
    ['there are fewer pods than nodes', { podCount: 3 }, 1 / 3],
    ['most pods share a node', { podsOnBusiestNode: 30 }, 0.75],
    [
      'connections are pooled',
      { podCount: 3, pool: { connectionsPerPod: 10 }, durationSeconds: 1e6 },
      (1.25 * 10 + 0.001) / 343_750,
    ],
  ])('follows where the pods are, as when %s', (_what, changes, share) => {
    const [{ portsToProvidePerNode }] = plan(changes).destinations;
    expect(portsToProvidePerNode).toBe(Math.ceil(343_750 * share));
  });

  it('gives ports of a load balancer by its own timers, and says so', () => {
    const perNode = (
      changes: Partial<EgressWorkload>,
      options: Partial<Parameters<typeof planCapacity>[1]> = {},
    ) =>
      plan({ nodeCount: 1, durationSeconds: 10, ...changes }, options)
        .destinations[0].portsToProvidePerNode;
    expect(perNode({ closes: 'rst' })).toBe(1.25 * 25_000);
    expect(perNode({ closes: 'idle' })).toBe(1.25 * 1_810_000);
    expect(perNode({ closes: 'idle', protocol: 'UDP' })).toBe(1.25 * 1_810_000);
    expect(perNode({ closes: 'idle' }, { tcpIdleTimeoutSeconds: 600 })).toBe(
      1.25 * 610_000,
    );
    expect(
      perNode({}, { ceilings: gatewayCeilings('awsNatGateway') }),
    ).toBeUndefined();
    expect(plan().assumptions).toContainEqual({
      id: 'loadBalancerTimers',
      text: expect.stringContaining('240 s after a FIN'),
    });
  });

  it('counts a burst as what it is, and says how long it takes a peak to last', () => {
    const peak = (peakSeconds?: number) =>
      plan({ connectionsPerSecond: { mean: 100, peak: 1000, peakSeconds } });
    const text = (peakSeconds?: number) =>
      peak(peakSeconds).assumptions.find(({ id }) => id === 'peakLasts')?.text;
    // 10 s of 1,000/s, and before it 90 s of 100/s.
    expect(peak(10).destinations[0].peakPortsHeld).toBe(19_000);
    expect(peak(10).peakConnections).toBe(1.25 * (10_000 + 2500));
    expect(peak(100).destinations[0].peakPortsHeld).toBe(100_000);
    expect(peak(1000).destinations[0].peakPortsHeld).toBe(100_000);
    expect(text()).toContain('orders: up to 100 s');
    expect(text(10)).toBeUndefined();
  });

  it('says how the addresses of today would do', () => {
    expect(plan({}, { currentAddressCount: 2 }).today).toMatchObject({
      addressCount: 2,
      enough: false,
    });
    expect(
      plan({}, { currentAddressCount: 2 }).today?.exhaustionProbability,
      // Erlang B of 100,000 on as many ports: √(2 / (π × 100,000)).
    ).toBeCloseTo(0.00252, 4);
    expect(plan({}, { currentAddressCount: 3 }).today).toEqual({
      addressCount: 3,
      enough: true,
      exhaustionProbability: 0,
    });
  });

  it('plans for AWS by the same rules and says what is not published', () => {
    const result = plan({}, { ceilings: gatewayCeilings('awsNatGateway') });
    // (35 + 120) s × 1,000/s × 1.25 ÷ 55,000
    expect(result.addressesNeeded).toBe(4);
    expect(result).not.toHaveProperty('prefix');
    expect(result.gateways.notKnown).toEqual(['connections']);
    expect(result.assumptions.map(({ id }) => id)).toContain(
      'holdNotPublished',
    );
    expect(
      plan({}, { ceilings: gatewayCeilings('awsNatInstance') }).gateways
        .gatewayCount,
    ).toBe(4);
  });

  it('always says that arrivals are taken as Poisson and that retries break it', () => {
    const ids = plan().assumptions.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['poissonArrivals', 'retries', 'timersMayChange']),
    );
  });

  it('says when a keep-alive is too slow to keep anything open', () => {
    const ids = (keepAliveSeconds: number) =>
      plan({ closes: 'idle', keepAliveSeconds }).assumptions.map(
        ({ id }) => id,
      );
    expect(ids(240)).toContain('keepAliveWithoutEffect');
    expect(() => ids(239)).toThrow(
      "keepAliveSeconds 239 contradicts closes 'idle'",
    );
  });

  it('has words of its own for keep-alives of UDP', () => {
    const said = (keepAliveSeconds: number) => {
      const { assumptions } = plan({
        protocol: 'UDP',
        closes: 'idle',
        keepAliveSeconds,
      });
      expect(assumptions.map(({ id }) => id)).not.toContain(
        'keepAliveWithoutEffect',
      );
      return assumptions.find(({ id }) => id === 'udpKeepAlive')?.text;
    };
    expect(said(30)).toContain('durationSeconds has to reach to the last');
    expect(said(30)).not.toContain('begins a new one');
    expect(said(240)).toContain('each begins a new one, on another port');
  });

  it('never asks for fewer addresses when more comes in', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 10_000, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 3600, noNaN: true }),
        fc.constantFrom('fin', 'rst', 'halfOpen', 'idle'),
        (peak, more, durationSeconds, closes) => {
          const at = (rate: number) =>
            plan({
              connectionsPerSecond: { mean: 0, peak: rate },
              durationSeconds,
              closes,
            }).addressesNeeded;
          expect(at(peak * more)).toBeGreaterThanOrEqual(at(peak));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is finite in every number, or an InputError', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.double({ min: 0, max: 10, noNaN: true })),
        fc.oneof(fc.double(), fc.double({ min: 10, max: 1e6, noNaN: true })),
        fc.oneof(fc.double(), fc.double({ min: 0, max: 1e4, noNaN: true })),
        fc.oneof(fc.integer({ min: 1, max: 500 }), fc.double()),
        fc.oneof(fc.constant(1), fc.double()),
        (mean, peak, durationSeconds, podCount, share) => {
          const outcome = answerOrError(() =>
            plan({
              connectionsPerSecond: { mean, peak },
              durationSeconds,
              podCount,
              destinations: [{ name: 'd', share }],
            }),
          );
          expect(['InputError', undefined]).toContain(
            'error' in outcome ? outcome.error : undefined,
          );
          expect(JSON.stringify(outcome)).not.toContain('null');
        },
      ),
    );
  });
});

describe('planCapacity refuses', () => {
  it.each<[Partial<EgressWorkload>, string]>([
    [
      { connectionsPerSecond: { mean: -1, peak: 1 } },
      'workloads[0].connectionsPerSecond.mean -1 is not a number from 0 to 1000000',
    ],
    [
      { connectionsPerSecond: { mean: 0, peak: 0 } },
      'connectionsPerSecond.peak 0 is not a number above 0',
    ],
    [
      { connectionsPerSecond: { mean: 5, peak: 4 } },
      'workloads[0].connectionsPerSecond.peak 4 is below its mean 5',
    ],
    [{ durationSeconds: NaN }, 'workloads[0].durationSeconds NaN'],
    [{ durationSeconds: 1e9 }, 'to 2592000'],
    [{ podCount: 0 }, 'workloads[0].podCount 0 is not a whole number from 1'],
    [{ nodeCount: 1.5 }, 'workloads[0].nodeCount 1.5'],
    [{ destinations: [] }, 'workloads[0].destinations is empty'],
    [
      { destinations: [{ name: 'a', share: 0.5 }] },
      'shares that add up to 0.5',
    ],
    [
      {
        destinations: [
          { name: 'a', share: 0.5 },
          { name: 'a', share: 0.5 },
        ],
      },
      "'a' twice",
    ],
    [
      { podsOnBusiestNode: 41 },
      'workloads[0].podsOnBusiestNode 41 is not a whole number from 1 to 40',
    ],
    [
      { podsOnBusiestNode: 4 },
      'podsOnBusiestNode 4 contradicts podCount 40: with so few on each, 8 nodes do not have them all',
    ],
    [
      { connectionsPerSecond: { mean: 1, peak: 2, peakSeconds: 0 } },
      'connectionsPerSecond.peakSeconds 0 is not a number from 0.1',
    ],
    [{ name: '' }, 'workloads[0].name is empty'],
    [
      { protocol: 'ICMP' as 'TCP' },
      "protocol 'ICMP' is not known; it is TCP or UDP",
    ],
    [{ protocol: 'UDP' }, "closes 'fin' contradicts protocol UDP"],
    [{ pool: { connectionsPerPod: 0 } }, 'connectionsPerPod 0'],
    [
      {
        connectionsPerSecond: { mean: 0, peak: 1_000_000 },
        durationSeconds: 2_592_000,
      },
      "ports held at peak to destination 'payments'",
    ],
  ])('%j', (changes, message) => {
    expect(() => plan(changes)).toThrow(message);
  });

  it('an idle timeout that the gateway does not take', () => {
    expect(() => plan({}, { tcpIdleTimeoutSeconds: 239 })).toThrow(
      'tcpIdleTimeoutSeconds 239 is not a number from 240 to 7200',
    );
  });

  it('a destination that both bypasses the gateway and does not', () => {
    expect(() =>
      planCapacity(
        [
          orders,
          {
            ...orders,
            name: 'other',
            destinations: [
              { name: 'payments', share: 1, bypassesGateway: true },
            ],
          },
        ],
        { ceilings },
      ),
    ).toThrow("destination 'payments' bypasses the gateway in one workload");
  });

  it('more than 1,000 gateways', () => {
    expect(() =>
      plan(
        {
          connectionsPerSecond: { mean: 0, peak: 400_000 },
          durationSeconds: 990,
        },
        { ceilings: gatewayCeilings('awsNatInstance') },
      ),
    ).toThrow('more than 1000 gateways');
  });
});
