import type { FlowEngine } from './engine/FlowEngine';
import type { Recorder } from './engine/Recorder';
import { TICKS_PER_SECOND } from './engine/ticks';
import { endpointsOf } from './input/endpointsOf';
import { timersOfEgress } from './clouds/timersOfEgress';
import type { SimulationInput } from './input/SimulationInput';
import { simulationCautions } from './clouds/simulationCautions';
import type { SimulatedSeries, SimulationResult } from './SimulationResult';

/**
 * What the engine recorded, as plain data.
 *
 * @internal
 */
export function describeSimulation(
  input: SimulationInput,
  engine: FlowEngine,
): SimulationResult {
  const { recorder, ports } = engine;
  const { endTick, ticksPerBin } = engine.input;
  const destinations = endpointsOf(input.destinations).map((of, index) => {
    const series = seriesOf(recorder, index);
    return {
      ...of,
      ...outcomeOf(series),
      series,
    };
  });
  const add = (name: 'attempted' | 'failed' | 'openConnections') =>
    addUp(destinations.map(({ series }) => series[name]));
  const series = {
    attempted: add('attempted'),
    failed: add('failed'),
    openConnections: add('openConnections'),
    meanPorts: Array.from(recorder.sumInUse, (sum, bin) =>
      round(sum / Math.max(1, recorder.samples[bin])),
    ),
    peakPorts: Array.from(recorder.peakInUse),
  };
  return {
    seed: input.seed,
    durationSeconds: endTick / TICKS_PER_SECOND,
    intervalSeconds: ticksPerBin / TICKS_PER_SECOND,
    inventoryPorts: ports.layout.poolCount * ports.portsPerPool,
    ...outcomeOf(series),
    failedAtGatewayCeiling: recorder.failedAtCeiling,
    series,
    destinations,
    ...(input.egress.kind === 'loadBalancer' && { nodes: nodesOf(engine) }),
    timers: input.timers ?? timersOfEgress(input.egress).timers,
    cautions: simulationCautions(input),
  };
}

function seriesOf(recorder: Recorder, destination: number): SimulatedSeries {
  const { binCount, samples, destinationCount } = recorder;
  const cells = Array.from(
    { length: binCount },
    (_, bin) => bin * destinationCount + destination,
  );
  const attempted = cells.map(cell => recorder.attempted[cell]);
  const failed = cells.map(cell => recorder.failed[cell]);
  let open = 0;
  return {
    attempted,
    failed,
    openConnections: cells.map((cell, bin) => {
      open += attempted[bin] - failed[bin] - recorder.closed[cell];
      return open;
    }),
    meanPorts: cells.map((cell, bin) =>
      round(recorder.sumHeld[cell] / Math.max(1, samples[bin])),
    ),
    peakPorts: cells.map(cell => recorder.peakHeld[cell]),
  };
}

function nodesOf({ recorder, ports, input }: FlowEngine) {
  const { protocolCount } = input;
  const nodeCount = ports.layout.poolCount / protocolCount;
  return Array.from({ length: nodeCount }, (_, node) => {
    const ofNode = (values: Int32Array) =>
      values.subarray(node * protocolCount, (node + 1) * protocolCount);
    const sum = (values: Int32Array) =>
      ofNode(values).reduce((total, value) => total + value, 0);
    return {
      ports: ports.portsPerPool,
      attempted: sum(recorder.attemptedInPool),
      failed: sum(recorder.failedInPool),
      peakPorts: Math.max(...ofNode(recorder.peakInUseOfPool)),
    };
  });
}

function outcomeOf({ attempted, failed, peakPorts }: SimulatedSeries) {
  const sum = (values: readonly number[]) =>
    values.reduce((total, value) => total + value, 0);
  return {
    attempted: sum(attempted),
    failed: sum(failed),
    peakPorts: peakPorts.reduce((most, value) => Math.max(most, value), 0),
  };
}

function addUp(lists: readonly (readonly number[])[]): readonly number[] {
  return lists[0].map((_, index) =>
    lists.reduce((sum, list) => sum + list[index], 0),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
