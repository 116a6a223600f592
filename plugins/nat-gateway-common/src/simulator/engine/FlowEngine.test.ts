import fc from 'fast-check';
import { anySimulation } from '../__testUtils__/anySimulation';
import { EventQueueSimulation } from '../__testUtils__/EventQueueSimulation';
import { traceFlows } from '../__testUtils__/traceFlows';
import { compileSimulation } from '../compile/compileSimulation';
import { azureSimulationTimers } from '../../azure/ceilings/azureSimulationTimers';
import type { SimulationInput } from '../input/SimulationInput';
import type { EngineInput } from './EngineInput';
import { FlowEngine } from './FlowEngine';
import { isFarFromCeilings } from './isFarFromCeilings';
import type { PortLayout } from './PortLayout';
import { checkSimulationInput } from '../clouds/checkSimulationInput';

const numRuns = process.env.TEST_LONG ? 2000 : 150;

const anyEngineInput = anySimulation.map(input => {
  checkSimulationInput(input);
  return compileSimulation(input);
});

/** What is reported and depends on no drawn port. */
const REPORTED = [
  'attempted',
  'failed',
  'closed',
  'peakHeld',
  'sumHeld',
  'samples',
  'failedInPool',
  'failedAtCeiling',
] as const;

/** Runs the engine as a simulation does: unobserved, so that it counts flows where it may. */
function runAlone(input: EngineInput, options: { piece?: number } = {}) {
  const engine = new FlowEngine(input);
  const batches = { counted: 0, drawn: 0, recoveries: 0 };
  let drewPorts = false;
  while (!engine.done) {
    engine.advance(options.piece ?? 1);
    batches[engine.drawsPorts ? 'drawn' : 'counted']++;
    batches.recoveries += drewPorts && !engine.drawsPorts ? 1 : 0;
    drewPorts = engine.drawsPorts;
  }
  return { recorder: engine.recorder, ...batches };
}

/** As toEqual, which takes seconds for as many numbers as a run has ticks. */
function expectSame(
  one: ArrayLike<number> | number,
  other: ArrayLike<number> | number,
  name = '',
) {
  const listOf = (values: ArrayLike<number> | number) =>
    typeof values === 'number' ? [values] : values;
  const actual = listOf(one);
  const expected = listOf(other);
  expect([name, actual.length]).toEqual([name, expected.length]);
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  expect([name, at, actual[at]]).toEqual([name, at, expected[at]]);
}

/** By bin and destination. */
function countPlainly(input: EngineInput) {
  const { destinationCount } = input.layout;
  const bins = Math.ceil(input.endTick / input.ticksPerBin);
  const attempted = new Array<number>(bins * destinationCount).fill(0);
  const failed = [...attempted];
  const { flows } = new EventQueueSimulation(input).run();
  for (const flow of flows) {
    const bin = Math.floor(flow.tick / input.ticksPerBin);
    const cell = bin * destinationCount + flow.destination;
    attempted[cell]++;
    if (flow.port === undefined) failed[cell]++;
  }
  return { attempted, failed, flows };
}

/** What is held at the end of each tick, by tick and destination. */
function heldByTick(
  flows: ReturnType<typeof countPlainly>['flows'],
  { endTick, layout: { destinationCount } }: EngineInput,
) {
  const held = new Array<number>(endTick * destinationCount).fill(0);
  for (const flow of flows.filter(({ port }) => port !== undefined)) {
    const until = Math.min(flow.releaseTick, endTick);
    for (let tick = flow.tick; tick < until; tick++) {
      held[tick * destinationCount + flow.destination]++;
    }
  }
  return held;
}

/** Peaks that exhaust the ports, and time between them in which most are free. */
function turns(options: {
  readonly seed: number;
  readonly ports: number;
  readonly addresses: number;
}): SimulationInput {
  return {
    seed: options.seed,
    destinations: [0, 1, 2].map(index => ({
      name: `destination ${index}`,
      share: 1 / 3,
      duration: { kind: 'exponential', meanSeconds: 0.5 + index },
    })),
    egress: { kind: 'natGateway', ipv4AddressCount: options.addresses },
    timers: {
      ...azureSimulationTimers,
      finHoldSeconds: { ...azureSimulationTimers.finHoldSeconds, value: 1 },
    },
    newConnections: {
      kind: 'rate',
      meanPerSecond: 8,
      peak: { perSecond: 30, lastsSeconds: 10, everySeconds: 40 },
      durationSeconds: 160,
    },
    ceilings: { portsPerAddress: options.ports },
  };
}

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

  it('counts the same as a plain event queue, by tick and destination, with ports and without', () => {
    const modes = { counted: 0, drawn: 0 };
    fc.assert(
      fc.property(
        anyEngineInput,
        fc.constantFrom(1, 7, 1000),
        (any, ticksPerBin) => {
          const input = { ...any, ticksPerBin };
          const { recorder, counted, drawn } = runAlone(input);
          modes.counted += counted;
          modes.drawn += drawn;
          const plain = countPlainly(input);
          expectSame(recorder.attempted, plain.attempted);
          expectSame(recorder.failed, plain.failed);
          const byTick = runAlone({ ...any, ticksPerBin: 1 }).recorder;
          expectSame(byTick.peakHeld, heldByTick(plain.flows, input));
          const { recorder: drawing } = traceFlows(input).engine;
          for (const name of REPORTED) {
            expectSame(recorder[name], drawing[name], name);
          }
        },
      ),
      { numRuns },
    );
    expect(modes.counted).toBeGreaterThan(100);
    expect(modes.drawn).toBeGreaterThan(100);
  });

  it('counts the same where ports are scarce and plenty by turns', () => {
    let recovered = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 4, max: 40 }),
        fc.constantFrom(1, 3),
        (seed, ports, addresses) => {
          const input = compileSimulation(
            turns({ seed, ports: Math.ceil(ports / addresses), addresses }),
          );
          const { recorder, recoveries } = runAlone(input);
          recovered += recoveries;
          const { recorder: drawing } = traceFlows(input).engine;
          for (const name of REPORTED) {
            expectSame(recorder[name], drawing[name], name);
          }
        },
      ),
      { numRuns: Math.ceil(numRuns / 5) },
    );
    expect(recovered).toBeGreaterThan(10);
  });

  it.each([
    ['a second', 1, 20],
    ['longer than it counts ahead', 1500, 0.5],
  ])(
    'counts the same over %s, active connections against their limit',
    (_, durationSeconds, meanPerSecond) => {
      const of = (connectionsPerGateway: number, seconds: number) => {
        const input = compileSimulation({
          ...turns({ seed: 5, ports: 1000, addresses: 1 }),
          destinations: [
            { name: 'one', share: 1, duration: { kind: 'fixed', seconds } },
          ],
          newConnections: { kind: 'rate', meanPerSecond, durationSeconds },
          ceilings: { connectionsPerGateway, portsPerAddress: 2000 },
        });
        const { recorder } = runAlone(input);
        const plain = countPlainly(input);
        expectSame(recorder.attempted, plain.attempted);
        expectSame(recorder.failed, plain.failed);
        const drawing = traceFlows(input).engine.recorder;
        for (const name of REPORTED) {
          expectSame(recorder[name], drawing[name], name);
        }
        return {
          failed: recorder.failedAtCeiling,
          closed: recorder.closed.reduce((sum, closed) => sum + closed, 0),
        };
      };
      const long = of(10_000, durationSeconds / 3);
      expect(long.failed).toBe(0);
      expect(long.closed).toBeGreaterThan(0);
      const mean = (meanPerSecond * durationSeconds) / 3;
      expect(
        of(Math.ceil(mean / 2), durationSeconds / 3).failed,
      ).toBeGreaterThan(0);
    },
  );

  it('has as many ports in use where it draws them late as where it draws each', () => {
    const differences: number[] = [];
    for (let seed = 0; seed < 400; seed++) {
      const input = compileSimulation(turns({ seed, ports: 20, addresses: 2 }));
      const inUse = ({ sumInUse, samples }: FlowEngine['recorder']) =>
        sumInUse.reduce((sum, value) => sum + value, 0) /
        samples.reduce((sum, value) => sum + value, 0);
      differences.push(
        inUse(runAlone(input).recorder) -
          inUse(traceFlows(input).engine.recorder),
      );
    }
    const mean = differences.reduce((sum, of) => sum + of, 0) / 400;
    const deviation = Math.sqrt(
      differences.reduce((sum, of) => sum + (of - mean) ** 2, 0) / 399,
    );
    // Some runs differ, by chance alone.
    expect(deviation).toBeGreaterThan(0);
    expect(Math.abs(mean)).toBeLessThan((3.3 * deviation) / 20);
  });

  it('draws ports where a bank may be full by chance, and only there', () => {
    const of = (held: number, layout: Partial<PortLayout>) =>
      isFarFromCeilings({
        held: Int32Array.of(held, 10),
        openCount: held,
        inUse: Int32Array.of(held + 10),
        flows: 100,
        layout: {
          poolCount: 1,
          banksPerPool: 4,
          portsPerBank: 64_512,
          destinationCount: 2,
          perBankAndDestination: 50_000,
          openAtMost: 2_000_000,
          heldAtMost: 2_000_000,
          ...layout,
        },
      });
    expect(of(190_000, {})).toBe(true);
    expect(of(199_000, {})).toBe(false);
    // The ports of an address end before those of a destination.
    expect(of(199_000, { perBankAndDestination: 64_512 })).toBe(true);
    expect(of(258_000, { perBankAndDestination: 64_512 })).toBe(false);
    expect(of(49_800, { banksPerPool: 1 })).toBe(true);
    expect(of(49_900, { banksPerPool: 1 })).toBe(false);
    expect(of(1000, { heldAtMost: 1110 })).toBe(true);
    expect(of(1000, { heldAtMost: 1109 })).toBe(false);
    expect(of(1000, { openAtMost: 1100 })).toBe(true);
    expect(of(1000, { openAtMost: 1099 })).toBe(false);
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
          expect(runAlone(input, { piece }).recorder).toEqual(
            runAlone(input).recorder,
          );
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
