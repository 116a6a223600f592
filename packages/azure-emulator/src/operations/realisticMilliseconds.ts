const leastMilliseconds = 200;
const mostMilliseconds = 5000;
const spreadShare = 0.2;

/**
 * A time of the latency table with its spread: a fifth either way, drawn from an id, so that a run repeats, and never beyond 0.2 to 5 seconds.
 *
 * @internal
 */
export function realisticMilliseconds(
  base: number,
  options: {
    /** Begins with hexadecimal digits. */
    readonly id: string;
  },
): number {
  const place = parseInt(options.id.slice(0, 4), 16) / 0xffff;
  return Math.min(
    mostMilliseconds,
    Math.max(
      leastMilliseconds,
      Math.round(base * (1 - spreadShare + 2 * spreadShare * place)),
    ),
  );
}
