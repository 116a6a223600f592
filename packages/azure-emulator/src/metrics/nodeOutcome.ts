import type { ConnectionDemand } from './ConnectionDemand';
import { attemptsOf } from './attemptsOf';

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
  const perDestination = wanted.perDestination.map(count => Math.round(count));
  const named = perDestination.reduce((sum, count) => sum + count, 0);
  const active = Math.max(named, Math.round(demand.active));
  const spread = active - named;
  const carried =
    ports === 0
      ? 0
      : perDestination.reduce(
          (sum, count) => sum + Math.min(count, ports),
          spread,
        );
  return {
    // Thinly spread connections share the ports of the others; they need one at least.
    usedPorts: Math.min(
      ports,
      Math.max(0, spread > 0 ? 1 : 0, ...perDestination),
    ),
    active: carried,
    ...attemptsOf({
      opened: demand.opened,
      kept: demand.kept,
      carried,
      refused: active - carried,
    }),
  };
}
