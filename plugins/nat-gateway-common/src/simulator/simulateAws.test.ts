import { planCapacity } from '../snat/capacity/planCapacity';
import { gatewayCeilings } from '../clouds/gatewayCeilings';
import type { EgressWorkload } from '../snat/capacity/EgressWorkload';
import type { SimulatedEgress } from './clouds/SimulatedEgress';
import type { SimulationInput } from './input/SimulationInput';
import { simulateSnat } from './simulateSnat';
import { simulationOfWorkloads } from './simulationOfWorkloads';

const long = { kind: 'fixed', seconds: 600 } as const;

function input(options: {
  readonly egress: SimulatedEgress;
  readonly destinationCount: number;
  readonly perSecond: number;
}): SimulationInput {
  return {
    seed: 5,
    destinations: Array.from({ length: options.destinationCount }, (_, at) => ({
      name: `destination ${at}`,
      share: 1 / options.destinationCount,
      duration: long,
    })),
    newConnections: {
      kind: 'rate',
      meanPerSecond: options.perSecond,
      durationSeconds: 120,
    },
    egress: options.egress,
  };
}

describe('the same engine with what AWS documents', () => {
  it('fails connections of a NAT gateway at 55,000 for each address and destination', async () => {
    const { destinations, cautions } = await simulateSnat(
      input({
        egress: { kind: 'awsNatGateway', ipv4AddressCount: 2 },
        destinationCount: 1,
        perSecond: 1200,
      }),
    );
    expect(destinations[0].peakPorts).toBe(110_000);
    expect(destinations[0].failed).toBe(destinations[0].attempted - 110_000);
    expect(cautions[0]).toMatch(/AWS does not say/);
    expect(cautions.join()).not.toMatch(/Azure says/);
  });

  it('fails connections of a NAT instance to every destination when its table is full', async () => {
    const result = await simulateSnat(
      input({
        egress: {
          kind: 'awsNatInstance',
          settings: { interfaceTrackedConnections: 20_000 },
        },
        destinationCount: 2,
        perSecond: 300,
      }),
    );
    expect(result.attempted - result.failed).toBe(20_000);
    expect(result.failedAtGatewayCeiling).toBe(result.failed);
    expect(
      Math.min(...result.destinations.map(({ failed }) => failed)),
    ).toBeGreaterThan(7000);
  });

  it.each([
    ['awsNatGateway', { kind: 'awsNatGateway', ipv4AddressCount: 1 }],
    ['awsNatInstance', { kind: 'awsNatInstance' }],
  ] as const)(
    'holds as many ports of %s as the capacity plan expects',
    async (kind, egress) => {
      const api: EgressWorkload = {
        name: 'api calls',
        connectionsPerSecond: { mean: 40, peak: 40 },
        durationSeconds: 5,
        closes: 'fin',
        podCount: 30,
        nodeCount: 6,
        destinations: [{ name: 'partner', share: 1 }],
      };
      const workloads = [
        api,
        { ...api, name: 'resets', closes: 'rst' as const },
        {
          ...api,
          name: 'names',
          protocol: 'UDP' as const,
          closes: 'idle' as const,
          destinations: [{ name: 'resolver', share: 1 }],
        },
      ];
      const plan = planCapacity(workloads, { ceilings: gatewayCeilings(kind) });
      const { destinations } = await simulateSnat(
        simulationOfWorkloads(workloads, {
          seed: 3,
          durationSeconds: 3600,
          egress,
        }),
      );
      const offBy = plan.destinations.map(({ name, meanPortsHeld }) => {
        const steady =
          destinations
            .find(of => of.name === name)
            ?.series.meanPorts.slice(120) ?? [];
        const mean =
          steady.reduce((sum, ports) => sum + ports, 0) / steady.length;
        return Math.abs(mean - meanPortsHeld) / Math.sqrt(meanPortsHeld);
      });
      expect(offBy).toHaveLength(2);
      expect(Math.max(...offBy)).toBeLessThan(3.29);
    },
  );
});
