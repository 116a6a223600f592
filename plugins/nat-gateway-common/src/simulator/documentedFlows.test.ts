import { traceFlows } from './__testUtils__/traceFlows';
import { compileSimulation } from './compile/compileSimulation';
import type { SimulatedDestination } from './input/SimulatedDestination';
import type { SimulationInput } from './input/SimulationInput';

// The flows that Azure gives as examples of its source network address translation:
// https://learn.microsoft.com/en-us/azure/nat-gateway/nat-gateway-snat, read 2026-11-20.

function flowsOf(
  destinations: readonly SimulatedDestination[],
  options: {
    readonly perSecond: number;
    readonly seconds: number;
    readonly portsPerAddress: number;
    readonly nodes?: SimulationInput['nodes'];
  },
) {
  return traceFlows(
    compileSimulation({
      seed: 4,
      destinations,
      newConnections: {
        kind: 'rate',
        meanPerSecond: options.perSecond,
        durationSeconds: options.seconds,
      },
      nodes: options.nodes,
      egress: { kind: 'natGateway', ipv4AddressCount: 1 },
      ceilings: { portsPerAddress: options.portsPerAddress },
    }),
  ).flows;
}

const oneSecond = { kind: 'fixed', seconds: 1 } as const;
const second = 100;

describe('the flows that Azure documents', () => {
  it('many to one: connections of several nodes to one destination have a port each', () => {
    const flows = flowsOf(
      [{ name: '23.53.254.142:80', share: 1, duration: oneSecond }],
      {
        perSecond: 10,
        seconds: 60,
        portsPerAddress: 64_512,
        nodes: { count: 2 },
      },
    );
    const ports = flows.map(({ port }) => port);
    expect(flows.length).toBeGreaterThan(500);
    expect(ports).not.toContain(undefined);
    expect(new Set(ports).size).toBe(flows.length);
  });

  it('a new destination: a port that one destination holds serves another at the same time', () => {
    const flows = flowsOf(
      ['23.53.254.142:80', '26.108.254.155:80'].map(name => ({
        name,
        share: 0.5,
        duration: oneSecond,
      })),
      { perSecond: 2, seconds: 60, portsPerAddress: 64 },
    );
    // 60 s is less than any hold: nothing was given back.
    const [first, other] = [0, 1].map(destination =>
      flows.filter(flow => flow.destination === destination),
    );
    const ports = (list: typeof flows) => list.map(({ port }) => port);
    expect(flows.length).toBeGreaterThan(64);
    expect(ports(flows)).not.toContain(undefined);
    expect(new Set(ports(first)).size).toBe(first.length);
    expect(new Set(ports(other)).size).toBe(other.length);
    expect(
      ports(first).filter(port => ports(other).includes(port)),
    ).toHaveLength(flows.length - 64);
  });

  it('cool-down: a port closed by FIN comes back after 65 s, later than a firewall of 20 s asks', () => {
    const flows = flowsOf(
      [{ name: '26.108.254.155:80', share: 1, duration: oneSecond }],
      { perSecond: 1, seconds: 600, portsPerAddress: 1 },
    );
    const served = flows.filter(({ port }) => port !== undefined);
    const gaps = served.slice(1).map((flow, index) => {
      const closedAt = served[index].tick + second;
      return flow.tick - closedAt;
    });
    expect(gaps.length).toBeGreaterThan(6);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(65 * second);
    // The first to come after the hold gets the port.
    expect(Math.min(...gaps)).toBeLessThan(70 * second);
  });

  it.each([
    ['FIN', { closes: { fin: 1 } }, 1 + 65],
    ['RST', { closes: { rst: 1 } }, 1 + 16],
    ['no answer', { closes: { halfOpen: 1 } }, 30],
    ['the idle timeout', { closes: { idle: 1 } }, 1 + 240],
    ['UDP silence', { protocol: 'UDP' as const }, 1 + 240 + 65],
    ['FIN after 100 s of silence', { silenceSeconds: 100 }, 1 + 100 + 65],
    ['the idle timeout in its silence', { silenceSeconds: 600 }, 1 + 240],
    [
      'FIN after 600 s of silence with keep-alives',
      { silenceSeconds: 600, keepAliveSeconds: 60 },
      1 + 600 + 65,
    ],
    [
      'UDP silence after 600 s with keep-alives',
      { protocol: 'UDP' as const, silenceSeconds: 600, keepAliveSeconds: 60 },
      1 + 600 + 240 + 65,
    ],
    [
      'UDP silence that is longer than its timeout',
      { protocol: 'UDP' as const, silenceSeconds: 600 },
      1 + 240 + 65,
    ],
  ])('ended by %s, a connection of 1 s holds its port for %j', (...row) => {
    const [, how, seconds] = row;
    const flows = flowsOf(
      [{ name: 'one', share: 1, duration: oneSecond, ...how }],
      { perSecond: 1, seconds: 20, portsPerAddress: 64_512 },
    );
    expect(
      new Set(flows.map(({ tick, releaseTick }) => releaseTick - tick)),
    ).toEqual(new Set([seconds * second]));
  });
});
