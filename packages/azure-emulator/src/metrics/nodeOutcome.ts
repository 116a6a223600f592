import type { ConnectionDemand } from './ConnectionDemand';
import { attemptsOf } from './attemptsOf';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { max, min, round } = Math;

/**
 * How many of a node's wanted connections its own ports carry: to each destination as many as it has ports, used again for others.
 *
 * @internal
 */
export function nodeOutcome(wanted: {
  readonly ports: number;
  readonly demand: ConnectionDemand;
  /** Connections wanted to each named destination. */
  readonly perDestination: readonly number[];
}): {
  readonly usedPorts: number;
  readonly attempted: number;
  readonly failed: number;
  readonly active: number;
} {
  const { ports, demand } = wanted;
  let named = 0;
  let withinPorts = 0;
  let most = 0;
  for (const wish of wanted.perDestination) {
    const count = round(wish);
    named += count;
    withinPorts += min(count, ports);
    most = max(most, count);
  }
  const active = max(named, round(demand.active));
  const spread = active - named;
  const carried = ports === 0 ? 0 : withinPorts + spread;
  const { attempted, failed } = attemptsOf({
    opened: demand.opened,
    kept: demand.kept,
    carried,
    refused: active - carried,
  });
  return {
    // Thinly spread connections share the ports of the others; they need one at least.
    usedPorts: min(ports, max(most, spread > 0 ? 1 : 0)),
    active: carried,
    attempted,
    failed,
  };
}
