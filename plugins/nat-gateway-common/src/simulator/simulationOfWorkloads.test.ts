import fc from 'fast-check';
import { planCapacity } from '../snat/capacity/planCapacity';
import { gatewayCeilings } from '../clouds/gatewayCeilings';
import type { EgressWorkload } from '../snat/capacity/EgressWorkload';
import { compileSimulation } from './compile/compileSimulation';
import { simulateSnat } from './simulateSnat';
import { simulationOfWorkloads } from './simulationOfWorkloads';

const api: EgressWorkload = {
  name: 'api calls',
  connectionsPerSecond: { mean: 60, peak: 60 },
  durationSeconds: 5,
  closes: 'fin',
  podCount: 30,
  nodeCount: 6,
  destinations: [
    { name: 'partner', share: 0.75 },
    { name: 'storage', share: 0.25, bypassesGateway: true },
  ],
};
const resets: EgressWorkload = {
  ...api,
  name: 'health checks',
  connectionsPerSecond: { mean: 20, peak: 20 },
  closes: 'rst',
  destinations: [{ name: 'partner', share: 1 }],
};
const dns: EgressWorkload = {
  ...api,
  name: 'names',
  protocol: 'UDP',
  closes: 'idle',
  durationSeconds: 0.1,
  destinations: [{ name: 'resolver', share: 1 }],
};

const options = {
  seed: 3,
  durationSeconds: 3600,
  egress: { kind: 'natGateway', ipv4AddressCount: 1 },
} as const;

describe('simulationOfWorkloads', () => {
  it('holds as many ports as the capacity plan expects', async () => {
    const workloads = [api, resets, dns];
    const plan = planCapacity(workloads, {
      ceilings: gatewayCeilings('azureStandard'),
    });
    const result = await simulateSnat(
      simulationOfWorkloads(workloads, options),
    );
    const offBy = plan.destinations.map(({ name, meanPortsHeld }) => {
      const steady =
        result.destinations
          .find(of => of.name === name)
          ?.series.meanPorts.slice(120) ?? [];
      const mean =
        steady.reduce((sum, ports) => sum + ports, 0) / steady.length;
      return Math.abs(mean - meanPortsHeld) / Math.sqrt(meanPortsHeld);
    });
    expect(result.destinations.map(({ name }) => name)).toEqual([
      'partner',
      'resolver',
    ]);
    // Half an hour is worth several independent samples of a Poisson number.
    expect(offBy).toHaveLength(2);
    expect(Math.max(...offBy)).toBeLessThan(3.29);
  });

  it('gives each workload its own peak, as long as a port is held, said or allowed by its mean', () => {
    const { newConnections, destinations } = simulationOfWorkloads(
      [
        { ...resets, connectionsPerSecond: { mean: 2, peak: 200 } },
        { ...api, connectionsPerSecond: { mean: 60, peak: 120 } },
        {
          ...resets,
          name: 'bursts',
          connectionsPerSecond: { mean: 20, peak: 5000, peakSeconds: 1 },
        },
        dns,
      ],
      options,
    );
    expect(newConnections).toEqual({
      kind: 'rate',
      meanPerSecond: 2 + 45 + 20 + 60,
      durationSeconds: 3600,
      ownPeaksEverySeconds: 900,
    });
    expect(destinations.map(({ peak }) => peak)).toEqual([
      { perSecond: 200, lastsSeconds: 9 },
      { perSecond: 90, lastsSeconds: 5 + 65 },
      { perSecond: 5000, lastsSeconds: 1 },
      undefined,
    ]);
  });

  it('holds at the end of a peak what the plan expects of each destination', async () => {
    const workloads: readonly EgressWorkload[] = [
      { ...api, connectionsPerSecond: { mean: 60, peak: 400 } },
      {
        ...resets,
        destinations: [{ name: 'steady', share: 1 }],
      },
      {
        ...resets,
        name: 'bursts',
        connectionsPerSecond: { mean: 20, peak: 5000, peakSeconds: 1 },
        destinations: [{ name: 'burst', share: 1 }],
      },
    ];
    const plan = planCapacity(workloads, {
      ceilings: gatewayCeilings('azureStandard'),
    });
    const result = await simulateSnat(
      simulationOfWorkloads(workloads, { ...options, durationSeconds: 1800 }),
    );
    const peaks = result.destinations.map(({ name, peakPorts }) => [
      name,
      peakPorts / plan.destinations.find(of => of.name === name)!.peakPortsHeld,
    ]);
    // The highest of many moments is some standard deviations above the mean, which is 420 at least.
    expect(peaks).toEqual(
      ['partner', 'steady', 'burst'].map(name => [name, expect.any(Number)]),
    );
    for (const [, ratio] of peaks) {
      expect(ratio).toBeGreaterThan(0.93);
      expect(ratio).toBeLessThan(1.25);
    }
    expect(result.cautions).toContain(
      'Destinations peak every 900 s, and all peaks end together: partner for 70 s, burst for 1 s.',
    );
  });

  it('puts on the busiest node what its pods start, with the timers of a load balancer', async () => {
    const workloads = [{ ...resets, podCount: 2, nodeCount: 4 }];
    const input = simulationOfWorkloads(workloads, {
      ...options,
      egress: { kind: 'loadBalancer', ipv4AddressCount: 1 },
    });
    expect(input.nodes).toEqual({ count: 4, busiestShare: 0.5 });
    const { nodes, timers } = await simulateSnat({
      ...input,
      destinations: input.destinations.map(of => ({
        ...of,
        closes: { fin: 1 },
      })),
    });
    // 1,024 ports; half of 20 a second, held for 245 s, want 2,450.
    expect(nodes?.[0]).toMatchObject({ ports: 1024, peakPorts: 1024 });
    expect(nodes![0].failed / nodes![0].attempted).toBeGreaterThan(0.5);
    expect(timers).toMatchObject({
      finHoldSeconds: { value: 240 },
      rstHoldSeconds: { value: 15 },
      halfOpenHoldSeconds: { value: 1800 },
      udpHoldSeconds: { value: 0 },
      udpIdleTimeoutMinutes: { value: 30 },
    });
  });

  it('takes a mean that is all peak, whatever its digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (mean, times) => {
          const simulation = simulationOfWorkloads(
            [
              {
                ...resets,
                connectionsPerSecond: { mean, peak: mean * times },
              },
            ],
            options,
          );
          const { phases } = compileSimulation(simulation);
          expect(phases.every(({ perTick }) => perTick >= 0)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('renews the connections of a pool when their lifetime ends', () => {
    const input = simulationOfWorkloads(
      [{ ...resets, durationSeconds: 600, pool: { connectionsPerPod: 20 } }],
      options,
    );
    expect(input.newConnections).toMatchObject({ meanPerSecond: 1 });
    expect(input.destinations[0].duration).toEqual({
      kind: 'fixed',
      seconds: 600,
    });
  });

  it('refuses workloads that cannot be, and those that bring nothing', () => {
    expect(() =>
      simulationOfWorkloads([{ ...api, durationSeconds: -1 }], options),
    ).toThrow('durationSeconds -1 is not');
    expect(() =>
      simulationOfWorkloads(
        [
          {
            ...api,
            destinations: [
              { name: 'storage', share: 1, bypassesGateway: true },
            ],
          },
        ],
        options,
      ),
    ).toThrow('bring no connection through the gateway');
    expect(() =>
      simulationOfWorkloads(
        [api, { ...resets, connectionsPerSecond: { mean: 0, peak: 9 } }],
        options,
      ),
    ).toThrow("Workload 'health checks' bring no connection through");
    expect(() =>
      simulationOfWorkloads(
        [
          {
            ...api,
            connectionsPerSecond: { mean: 1, peak: 100, peakSeconds: 60 },
          },
        ],
        options,
      ),
    ).toThrow("mean 1 of workload 'api calls' contradicts its peak");
    const pool = { connectionsPerPod: 20 };
    expect(() =>
      simulationOfWorkloads(
        [api, { ...resets, durationSeconds: 5e-324, pool }],
        options,
      ),
    ).toThrow('more connections per second than can be counted');
    expect(() =>
      simulationOfWorkloads([api], {
        ...options,
        peak: { everySeconds: 3601 },
      }),
    ).toThrow('peak.everySeconds 3601 is not a number from 1 to 3600');
  });
});
