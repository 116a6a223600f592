import fc from 'fast-check';
import { allocatedPorts } from './allocatedPorts';
import { nodeOutcome } from './nodeOutcome';

const demand = (active: number) => ({ opened: active, active, kept: 0 });

describe('allocatedPorts', () => {
  it.each([
    [{ nodes: 3, frontends: 1, perNode: 0 }, 1024],
    [{ nodes: 50, frontends: 2, perNode: 0 }, 2048],
    [{ nodes: 51, frontends: 1, perNode: 0 }, 512],
    [{ nodes: 1000, frontends: 1, perNode: 0 }, 32],
    [{ nodes: 10, frontends: 1, perNode: 4000 }, 4000],
    [{ nodes: 32, frontends: 1, perNode: 4000 }, 2000],
    [{ nodes: 3, frontends: 0, perNode: 0 }, 0],
  ])('of %j is %i', (rule, ports) => {
    expect(allocatedPorts(rule)).toBe(ports);
  });
});

describe('nodeOutcome', () => {
  it('carries as many connections to one destination as the node has ports', () => {
    expect(
      nodeOutcome({
        ports: 1024,
        demand: demand(1024),
        perDestination: [1024],
      }),
    ).toEqual({ usedPorts: 1024, attempted: 1024, failed: 0, active: 1024 });
    expect(
      nodeOutcome({
        ports: 1024,
        demand: demand(1025),
        perDestination: [1025],
      }),
    ).toEqual({ usedPorts: 1024, attempted: 1025, failed: 1, active: 1024 });
  });

  it('uses ports again for other destinations', () => {
    expect(
      nodeOutcome({
        ports: 1024,
        demand: demand(3000),
        perDestination: [1000, 1000],
      }),
    ).toEqual({ usedPorts: 1000, attempted: 3000, failed: 0, active: 3000 });
  });

  it('fails exactly when a destination wants more than the ports', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64_000 }),
        fc.array(fc.nat(100_000), { maxLength: 5 }),
        fc.nat(100_000),
        (ports, perDestination, spread) => {
          const active = perDestination.reduce((sum, n) => sum + n, spread);
          const outcome = nodeOutcome({
            ports,
            demand: demand(active),
            perDestination,
          });
          expect(outcome.failed > 0).toBe(perDestination.some(n => n > ports));
          expect(outcome.usedPorts).toBeLessThanOrEqual(ports);
        },
      ),
    );
  });
});
