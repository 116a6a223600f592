import type { EngineInput } from '../engine/EngineInput';
import { FlowEngine } from '../engine/FlowEngine';
import { FlowSource } from '../engine/FlowSource';

/** A flow as the engine carried it. */
export interface TracedFlow {
  readonly tick: number;
  readonly destination: number;
  readonly pool: number;
  /** When its port may be taken again. */
  readonly releaseTick: number;
  /** The port's number over all banks; undefined where there was none. */
  readonly port: number | undefined;
}

/** Runs the engine to its end with a port for each flow; keeps every flow, in the order of their start. */
export function traceFlows(
  input: EngineInput,
  options: { readonly piece?: number } = {},
): {
  readonly engine: FlowEngine;
  readonly flows: readonly TracedFlow[];
} {
  const flows: TracedFlow[] = [];
  // Draws the same flows as the engine's own.
  const source = new FlowSource(input);
  const { batch } = source;
  const engine = new FlowEngine(input, {
    started({ untilTick }, taken) {
      source.openBatch({ untilTick });
      source.drawFlows();
      let flow = 0;
      for (let tick = batch.fromTick; tick < batch.untilTick; tick++) {
        for (; flow < batch.endOfTick[tick - batch.fromTick]; flow++) {
          flows.push({
            tick,
            destination: batch.destination[flow],
            pool: batch.pool[flow],
            releaseTick: batch.releaseTick[flow],
            port:
              taken[flow] < 0
                ? undefined
                : taken[flow] & ((1 << engine.ports.portBits) - 1),
          });
        }
      }
    },
  });
  while (!engine.done) {
    engine.advance(options.piece ?? 1_000_000);
  }
  return { engine, flows };
}
