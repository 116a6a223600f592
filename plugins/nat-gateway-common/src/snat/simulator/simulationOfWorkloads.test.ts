import fc from 'fast-check';
import { planCapacity } from '../capacity/planCapacity';
import { gatewayCeilings } from '../ceilings/gatewayCeilings';
import type { EgressWorkload } from '../capacity/EgressWorkload';
import { compilePhases } from './compile/compilePhases';
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

  it('lets all workloads peak together, for no longer than their mean allows', () => {
    const { newConnections } = simulationOfWorkloads(
      [{ ...resets, connectionsPerSecond: { mean: 2, peak: 200 } }],
      options,
    );
    expect(newConnections).toMatchObject({
      meanPerSecond: 2,
      peak: { perSecond: 200, lastsSeconds: 9, everySeconds: 900 },
    });
  });

  it('takes a mean that is all peak, whatever its digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (mean, times) => {
          const { newConnections } = simulationOfWorkloads(
            [
              {
                ...resets,
                connectionsPerSecond: { mean, peak: mean * times },
              },
            ],
            options,
          );
          const phases = compilePhases(newConnections);
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
  });
});
