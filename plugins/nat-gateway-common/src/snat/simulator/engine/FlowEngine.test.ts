import fc from 'fast-check';
import { anySimulation } from '../__testUtils__/anySimulation';
import { EventQueueSimulation } from '../__testUtils__/EventQueueSimulation';
import { traceFlows } from '../__testUtils__/traceFlows';
import { compileSimulation } from '../compile/compileSimulation';
import { azureSimulationTimers } from '../input/azureSimulationTimers';
import { checkSimulationInput } from '../input/checkSimulationInput';

const numRuns = process.env.TEST_LONG ? 2000 : 150;

const anyEngineInput = anySimulation.map(input => {
  checkSimulationInput(input);
  return compileSimulation(input);
});

describe('FlowEngine', () => {
  it('comes to the same result as a plain event queue, port by port', () => {
    let failures = 0;
    let reuses = 0;
    fc.assert(
      fc.property(anyEngineInput, input => {
        const { flows, engine } = traceFlows(input);
        const plain = new EventQueueSimulation(input).run().flows;
        expect(
          flows.map(({ tick, destination, port }) => [tick, destination, port]),
        ).toEqual(
          plain.map(({ tick, destination, port }) => [tick, destination, port]),
        );
        failures += flows.filter(({ port }) => port === undefined).length;
        const { heldCount, freeCount, portsPerPool } = engine.ports;
        const inUse = freeCount.reduce((sum, n) => sum + portsPerPool - n, 0);
        reuses += heldCount > inUse ? 1 : 0;
      }),
      { numRuns },
    );
    // The worlds must be small enough for ports to run out and to be shared.
    expect(failures).toBeGreaterThan(100);
    expect(reuses).toBeGreaterThan(5);
  });

  it('comes to the same result where ports are scarce and plenty by turns', () => {
    let recovered = 0;
    fc.assert(
      fc.property(
        anySimulation,
        fc.integer({ min: 4, max: 40 }),
        (any, ports) => {
          const input = compileSimulation({
            ...any,
            destinations: any.destinations
              .slice(0, 3)
              .map(({ name }, index, { length }) => ({
                name,
                share: 1 / length,
                duration: { kind: 'exponential', meanSeconds: 0.5 + index },
              })),
            egress: { kind: 'natGateway', ipv4AddressCount: 1 },
            timers: {
              ...azureSimulationTimers,
              finHoldSeconds: {
                ...azureSimulationTimers.finHoldSeconds,
                value: 1,
              },
            },
            newConnections: {
              kind: 'rate',
              meanPerSecond: 8,
              peak: { perSecond: 20, lastsSeconds: 10, everySeconds: 40 },
              durationSeconds: 160,
            },
            ceilings: { portsPerAddress: ports },
          });
          const { flows, recoveries } = traceFlows(input);
          recovered += recoveries;
          expect(
            flows.map(({ tick, destination, port }) => [
              tick,
              destination,
              port,
            ]),
          ).toEqual(
            new EventQueueSimulation(input)
              .run()
              .flows.map(({ tick, destination, port }) => [
                tick,
                destination,
                port,
              ]),
          );
        },
      ),
      { numRuns: Math.ceil(numRuns / 5) },
    );
    expect(recovered).toBeGreaterThan(10);
  });

  it('gives no five-tuple to two flows, and no port before its hold ended', () => {
    fc.assert(
      fc.property(anyEngineInput, input => {
        const heldUntil = new Map<string, number>();
        const tooEarly = traceFlows(input).flows.filter(flow => {
          const tuple = `${flow.port} ${flow.destination}`;
          const early = (heldUntil.get(tuple) ?? 0) > flow.tick;
          if (flow.port !== undefined) {
            heldUntil.set(tuple, flow.releaseTick);
          }
          return flow.port !== undefined && early;
        });
        expect(tooEarly).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('loses no flow: each has failed, has given its port back or holds it', () => {
    fc.assert(
      fc.property(anyEngineInput, input => {
        const { flows, engine } = traceFlows(input);
        const sum = (values: Iterable<number>) =>
          [...values].reduce((total, value) => total + value, 0);
        const served = flows.filter(({ port }) => port !== undefined);
        // What is due at the last tick or later has not been given back.
        const held = served.filter(
          ({ releaseTick }) => releaseTick >= input.endTick,
        );
        expect(engine.flowCount).toBe(flows.length);
        expect(sum(engine.recorder.attempted)).toBe(flows.length);
        expect(sum(engine.recorder.failed)).toBe(flows.length - served.length);
        expect(engine.ports.heldCount).toBe(held.length);
        expect(sum(engine.ports.held)).toBe(held.length);
        expect(
          engine.ports.freeCount.reduce(
            (free, count) => free + engine.ports.portsPerPool - count,
            0,
          ),
        ).toBe(new Set(held.map(({ port }) => port)).size);
      }),
      { numRuns },
    );
  });

  it('keeps to the ceilings at every moment', () => {
    fc.assert(
      fc.property(anyEngineInput, input => {
        const { layout } = input;
        const { recorder } = traceFlows(input).engine;
        const perDestination =
          layout.banksPerPool *
          Math.min(layout.perBankAndDestination, layout.portsPerBank) *
          (layout.poolCount / input.protocolCount);
        expect(Math.max(...recorder.peakHeld)).toBeLessThanOrEqual(
          Math.min(perDestination, layout.heldAtMost),
        );
      }),
      { numRuns },
    );
  });

  it('does not depend on the pieces that it runs in', () => {
    fc.assert(
      fc.property(
        anyEngineInput,
        fc.integer({ min: 1, max: 50 }),
        (input, piece) => {
          const whole = traceFlows(input);
          const pieces = traceFlows(input, { piece });
          expect(pieces.flows).toEqual(whole.flows);
          expect(pieces.engine.recorder).toEqual(whole.engine.recorder);
        },
      ),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('takes a port in use elsewhere only when none is free', () => {
    fc.assert(
      fc.property(anyEngineInput, input => {
        const { layout } = input;
        const holders = new Map<number, { until: number; to: number }[]>();
        const portsInUseAtReuse: number[] = [];
        for (const flow of traceFlows(input).flows) {
          if (flow.port === undefined) continue;
          const active = (holders.get(flow.port) ?? []).filter(
            ({ until }) => until > flow.tick,
          );
          if (active.length > 0 && layout.banksPerPool === 1) {
            const inUse = [...holders].filter(
              ([port, list]) =>
                Math.floor(port / 2 ** shiftOf(layout.portsPerBank)) ===
                  flow.pool && list.some(({ until }) => until > flow.tick),
            ).length;
            portsInUseAtReuse.push(inUse);
          }
          holders.set(flow.port, [
            ...active,
            { until: flow.releaseTick, to: flow.destination },
          ]);
        }
        expect(
          portsInUseAtReuse.filter(inUse => inUse !== layout.portsPerBank),
        ).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

function shiftOf(ports: number): number {
  return Math.max(5, Math.ceil(Math.log2(ports)));
}
