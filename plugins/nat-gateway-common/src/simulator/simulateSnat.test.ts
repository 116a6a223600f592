import { traceFlows } from './__testUtils__/traceFlows';
import { compileSimulation } from './compile/compileSimulation';
import { azureSimulationTimers } from '../azure/ceilings/azureSimulationTimers';
import type { SimulationInput } from './input/SimulationInput';
import { gatewayCeilings } from '../clouds/gatewayCeilings';
import type { EgressWorkload } from '../snat/capacity/EgressWorkload';
import { planCapacity } from '../snat/capacity/planCapacity';
import { simulationOfWorkloads } from './simulationOfWorkloads';
import { simulateSnat } from './simulateSnat';
import type { SimulationResult } from './SimulationResult';

const input: SimulationInput = {
  seed: 7,
  destinations: [
    {
      name: 'api',
      share: 0.8,
      duration: { kind: 'exponential', meanSeconds: 4 },
      closes: { fin: 0.7, rst: 0.1, halfOpen: 0.1, idle: 0.1 },
    },
    {
      name: 'dns',
      share: 0.2,
      protocol: 'UDP',
      duration: { kind: 'fixed', seconds: 0.05 },
    },
  ],
  newConnections: { kind: 'rate', meanPerSecond: 200, durationSeconds: 900 },
  egress: { kind: 'natGateway', ipv4AddressCount: 1 },
};

const sum = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0);

/** What a series must keep to, whatever was simulated. */
function expectConsistent(result: SimulationResult) {
  for (const part of [result, ...result.destinations]) {
    expect(sum(part.series.attempted)).toBe(part.attempted);
    expect(sum(part.series.failed)).toBe(part.failed);
    expect(Math.max(...part.series.peakPorts)).toBe(part.peakPorts);
    const { openConnections, meanPorts, peakPorts } = part.series;
    expect(Math.min(...openConnections)).toBeGreaterThanOrEqual(0);
    expect(meanPorts.filter((mean, at) => mean > peakPorts[at])).toEqual([]);
  }
}

// A busy machine takes longer for millions of connections than a test has by default.
jest.setTimeout(60_000);

describe('simulateSnat', () => {
  it('gives the same result for the same seed, another for another', async () => {
    const result = await simulateSnat(input);
    expect(await simulateSnat(input)).toEqual(result);
    expect(await simulateSnat({ ...input, seed: 8 })).not.toEqual(result);
    expectConsistent(result);
  });

  it('gives plain data, down-sampled, with the dated timers and their caution', async () => {
    const result = await simulateSnat({ ...input, maxPoints: 90 });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.intervalSeconds).toBe(10);
    expect(result.series.attempted).toHaveLength(90);
    expect(result.inventoryPorts).toBe(2 * 64_512);
    expect(result.timers.finHoldSeconds).toEqual({
      value: 65,
      url: expect.stringContaining('https://learn.microsoft.com/'),
      readAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(result.cautions[0]).toMatch(/timers may change/);
    expect(result.cautions.join()).toMatch(/Poisson/);
  });

  it('reports progress up to the end', async () => {
    const heard: number[] = [];
    await simulateSnat(
      {
        ...input,
        newConnections: {
          kind: 'rate',
          meanPerSecond: 1000,
          durationSeconds: 600,
        },
      },
      { onProgress: progress => heard.push(progress) },
    );
    expect(heard.length).toBeGreaterThan(2);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect(heard.at(-1)).toBe(1);
  });

  it('ends when it is cancelled between pieces', async () => {
    const controller = new AbortController();
    await expect(
      simulateSnat(
        {
          ...input,
          newConnections: {
            kind: 'rate',
            meanPerSecond: 1000,
            durationSeconds: 3600,
          },
        },
        {
          signal: controller.signal,
          giveWay: async () => controller.abort(),
        },
      ),
    ).rejects.toMatchObject({
      name: 'AbortError',
      message: 'The simulation was cancelled at 5 %',
    });
  });

  it.each<[string, Partial<SimulationInput>]>([
    ['one gateway', {}],
    [
      'many nodes',
      {
        nodes: { count: 1000 },
        egress: { kind: 'loadBalancer', ipv4AddressCount: 1 },
      },
    ],
  ])(
    'gives way, and can be cancelled, where next to nothing happens for days: %s',
    async (_, changes) => {
      const controller = new AbortController();
      const heard: number[] = [];
      await expect(
        simulateSnat(
          {
            ...input,
            ...changes,
            newConnections: {
              kind: 'rate',
              meanPerSecond: 0.001,
              durationSeconds: 7 * 86_400,
            },
          },
          {
            signal: controller.signal,
            onProgress: progress => heard.push(progress),
            giveWay: async () => {
              if (heard.length === 3) controller.abort();
            },
          },
        ),
      ).rejects.toMatchObject({ name: 'AbortError' });
      expect(heard).toHaveLength(3);
      expect(Math.max(...heard)).toBeLessThan(0.05);
    },
  );

  it('refuses bad input before it starts', async () => {
    await expect(simulateSnat({ ...input, seed: NaN })).rejects.toThrow(
      'seed NaN is not a whole number',
    );
  });

  it('counts failures per destination: one is exhausted, the other loses none', async () => {
    const result = await simulateSnat({
      ...input,
      destinations: [
        {
          name: 'busy',
          share: 0.9,
          duration: { kind: 'fixed', seconds: 10 },
        },
        { name: 'calm', share: 0.1, duration: { kind: 'fixed', seconds: 10 } },
      ],
      ceilings: { portsPerAddress: 10_000 },
    });
    const [busy, calm] = result.destinations;
    expectConsistent(result);
    expect(busy.failed).toBeGreaterThan(10_000);
    expect(busy.peakPorts).toBe(10_000);
    expect(calm.failed).toBe(0);
    // 20 connections a second for 75 s, all through ports that the busy one holds too.
    expect(calm.peakPorts).toBeGreaterThan(1200);
    expect(result.peakPorts).toBe(10_000);
  });

  it('fails connections at 50,000 for each address and destination, and at 2,000,000 in all', async () => {
    const shares = Array.from({ length: 64 }, (_, index) => ({
      name: `destination ${index}`,
      share: 1 / 64,
      duration: { kind: 'fixed' as const, seconds: 300 },
    }));
    const perDestination = await simulateSnat({
      ...input,
      destinations: [{ ...shares[0], share: 1 }],
      newConnections: { kind: 'rate', meanPerSecond: 800, durationSeconds: 90 },
    });
    expect(perDestination.peakPorts).toBe(50_000);
    expect(perDestination.failed).toBe(perDestination.attempted - 50_000);
    expect(perDestination.failedAtGatewayCeiling).toBe(0);
    const inAll = await simulateSnat({
      ...input,
      destinations: shares,
      newConnections: {
        kind: 'rate',
        meanPerSecond: 20_000,
        durationSeconds: 110,
      },
      maxPoints: 10,
    });
    expect(inAll.failed).toBe(inAll.attempted - 2_000_000);
    expect(inAll.failedAtGatewayCeiling).toBe(inAll.failed);
  });

  it('counts active connections against the limit of a gateway, as a plan does, and no ports in cool-down', async () => {
    const ceilings = gatewayCeilings('azureStandard');
    const workload: EgressWorkload = {
      name: 'api',
      connectionsPerSecond: { mean: 100, peak: 100 },
      durationSeconds: 10,
      closes: 'fin',
      podCount: 10,
      nodeCount: 1,
      destinations: [{ name: 'api', share: 1 }],
    };
    const plan = planCapacity([workload], {
      ceilings,
      margin: { kind: 'safetyFactor', factor: 1 },
    });
    // 100 connections/s for 10 s; each holds its port for 65 s more.
    expect(plan.peakConnections).toBe(1000);
    expect(plan.destinations[0].peakPortsHeld).toBe(7500);
    const simulated = (connectionsPerGateway: number) =>
      simulateSnat({
        ...simulationOfWorkloads([workload], {
          seed: 1,
          durationSeconds: 1800,
          egress: { kind: 'natGateway', ipv4AddressCount: 1 },
        }),
        ceilings: { connectionsPerGateway },
      });
    const enough = await simulated(plan.peakConnections * 1.2);
    expect(enough.failed).toBe(0);
    expect(enough.peakPorts).toBeGreaterThan(7000);
    const tooFew = await simulated(plan.peakConnections * 0.8);
    expect(Math.max(...tooFew.series.openConnections)).toBe(800);
    expect(tooFew.failedAtGatewayCeiling).toBe(tooFew.failed);
    // Erlang B of 1,000 connections on 800.
    expect(tooFew.failed / tooFew.attempted).toBeCloseTo(0.2, 1);
  });

  it('brings the same connections to a load balancer, to be laid over each other', async () => {
    const nodes = { count: 8, busiestShare: 0.5 };
    const workload = {
      ...input,
      nodes,
      newConnections: {
        kind: 'rate' as const,
        meanPerSecond: 100,
        durationSeconds: 900,
      },
    };
    const gateway = await simulateSnat(workload);
    const balancer = await simulateSnat({
      ...workload,
      egress: { kind: 'loadBalancer', ipv4AddressCount: 1, portsPerNode: 8000 },
    });
    expectConsistent(balancer);
    expect(balancer.series.attempted).toEqual(gateway.series.attempted);
    expect(balancer.destinations.map(({ attempted }) => attempted)).toEqual(
      gateway.destinations.map(({ attempted }) => attempted),
    );
    // The hot node fails while the cluster has ports left; the gateway fails nothing.
    const [hot, ...others] = balancer.nodes ?? [];
    expect(hot).toMatchObject({ ports: 8000, peakPorts: 8000 });
    expect(hot.failed).toBe(balancer.failed);
    expect(hot.failed).toBeGreaterThan(0);
    expect(Math.max(...others.map(({ peakPorts }) => peakPorts))).toBeLessThan(
      2500,
    );
    expect(sum([hot, ...others].map(({ attempted }) => attempted))).toBe(
      balancer.attempted,
    );
    expect(gateway.failed).toBe(0);
    expect(gateway.nodes).toBeUndefined();
  });

  it('gives nodes ports as Azure does by their number, and spreads pods evenly', async () => {
    const result = await simulateSnat({
      ...input,
      nodes: { count: 60, podCount: 90 },
      egress: { kind: 'loadBalancer', ipv4AddressCount: 1 },
    });
    const attempted = (result.nodes ?? []).map(node => node.attempted);
    expect(result.nodes?.[0].ports).toBe(512);
    // The first 30 nodes carry two pods, the others one.
    const perPod = result.attempted / 90;
    const offBy = attempted.map((count, node) =>
      Math.abs(count - perPod * (node < 30 ? 2 : 1)),
    );
    expect(Math.max(...offBy)).toBeLessThan(4.5 * Math.sqrt(2 * perPod));
  });

  it('counts two ways to one endpoint as one destination, TCP and UDP as two', async () => {
    const [api, dns] = input.destinations;
    const { destinations } = await simulateSnat({
      ...input,
      destinations: [
        { ...api, share: 0.5 },
        { ...api, share: 0.3, closes: { rst: 1 } },
        { ...dns, name: 'api' },
      ],
    });
    expect(destinations.map(({ name, protocol }) => [name, protocol])).toEqual([
      ['api', 'TCP'],
      ['api', 'UDP'],
    ]);
    expect(destinations[0].attempted).toBeGreaterThan(
      3 * destinations[1].attempted,
    );
  });

  it('follows a recorded series minute by minute', async () => {
    const perMinute = [600, 0, 12_000, 6000];
    const { series, durationSeconds } = await simulateSnat({
      ...input,
      newConnections: { kind: 'recorded', perMinute },
      maxPoints: 4,
    });
    expect(durationSeconds).toBe(240);
    const tooFar = series.attempted.filter(
      (count, minute) =>
        Math.abs(count - perMinute[minute]) > 4 * Math.sqrt(perMinute[minute]),
    );
    expect(tooFar).toEqual([]);
  });

  it('keeps the mean and shows the peak, which ends each period', async () => {
    const { series, attempted } = await simulateSnat({
      ...input,
      newConnections: {
        kind: 'rate',
        meanPerSecond: 100,
        peak: { perSecond: 400, lastsSeconds: 60, everySeconds: 300 },
        durationSeconds: 900,
      },
      maxPoints: 15,
    });
    expect(Math.abs(attempted - 90_000)).toBeLessThan(4 * Math.sqrt(90_000));
    series.attempted.forEach((count, minute) => {
      const expected = minute % 5 === 4 ? 24_000 : 1500;
      expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    });
  });

  it('keeps silent connections with keep-alives, at the price of their ports', async () => {
    const pooled = async (keepAliveSeconds?: number) =>
      simulateSnat({
        ...input,
        destinations: [
          {
            name: 'database',
            share: 1,
            duration: { kind: 'exponential', meanSeconds: 5 },
            silenceSeconds: 1800,
            keepAliveSeconds,
          },
        ],
        newConnections: {
          kind: 'rate',
          meanPerSecond: 10,
          durationSeconds: 7200,
        },
      });
    const [dropped, kept] = [await pooled(), await pooled(60)];
    // 10 a second for 5 s + 4 min of silence, or for 5 s + 30 min + 65 s after their close.
    const off = (result: SimulationResult, expected: number) =>
      Math.abs((result.series.meanPorts.at(-1) ?? 0) - expected) /
      Math.sqrt(expected);
    expect(off(dropped, 2450)).toBeLessThan(4);
    expect(off(kept, 18_700)).toBeLessThan(4);
  });

  it('draws each free port of all addresses as often as the other', () => {
    const drawn = new Array<number>(6).fill(0);
    const { flows } = traceFlows(
      compileSimulation({
        ...input,
        destinations: [
          { name: 'one', share: 1, duration: { kind: 'fixed', seconds: 0 } },
        ],
        timers: {
          ...azureSimulationTimers,
          finHoldSeconds: { ...azureSimulationTimers.finHoldSeconds, value: 0 },
        },
        newConnections: {
          kind: 'rate',
          meanPerSecond: 10,
          durationSeconds: 12_000,
        },
        egress: { kind: 'natGateway', ipv4AddressCount: 3 },
        ceilings: { portsPerAddress: 2 },
      }),
    );
    for (const { port = -1 } of flows) {
      // Banks begin at multiples of 32.
      drawn[2 * Math.floor(port / 32) + (port % 32)]++;
    }
    const expected = flows.length / 6;
    const unlikely = drawn.filter(
      count => Math.abs(count - expected) > 4 * Math.sqrt(expected),
    );
    expect(unlikely).toEqual([]);
    expect(sum(drawn)).toBe(flows.length);
  });

  it('holds idle connections longer with a longer idle timeout', async () => {
    const ports = async (tcpIdleTimeoutMinutes: number) =>
      (
        await simulateSnat({
          ...input,
          newConnections: {
            kind: 'rate',
            meanPerSecond: 100,
            durationSeconds: 3600,
          },
          egress: {
            kind: 'natGateway',
            ipv4AddressCount: 1,
            tcpIdleTimeoutMinutes,
          },
        })
      ).destinations[0].series.meanPorts.at(-1) ?? 0;
    // 8 connections a second idle out: 26 minutes more are 12,480 ports.
    expect(
      Math.abs((await ports(30)) - (await ports(4)) - 12_480),
    ).toBeLessThan(4 * Math.sqrt(2 * 15_000));
  });
});
