import { createHash } from 'node:crypto';

/** Scopes that were collected together, as after the first start, drift apart by a tenth of the interval each time. */
const SPREAD_RATIO = 0.1;

function ratioOf(key: string): number {
  const hash = createHash('sha256').update(key).digest().readUInt32BE();
  return 1 - SPREAD_RATIO * (hash / 2 ** 32);
}

/**
 * When a scope is due next: after the interval, shortened by up to a tenth, by the scope, so that scopes do
 * not all come at once.
 *
 * @internal
 */
export function nextDueAt(
  key: string,
  options: { readonly now: Date; readonly intervalMilliseconds: number },
): Date {
  const { now, intervalMilliseconds } = options;
  return new Date(
    Math.round(now.getTime() + intervalMilliseconds * ratioOf(key)),
  );
}
