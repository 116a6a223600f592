import type { PortLayout } from './PortLayout';

/** That a bank is full at a moment at which it is taken not to be: less than once in e^50. */
const NEGLIGIBLE_EXPONENT = 50;

/**
 * Whether so many flows can start without one that fails or shares a port, wherever they go. Free
 * ports are drawn at random, so a destination's spread over the banks: by Chernoff's bound, none
 * has many more than the mean. A bank that one destination fills by all of its ports has no free
 * one, so there the ports of the pool decide.
 *
 * @internal
 */
export function isFarFromCeilings(options: {
  readonly held: Int32Array;
  readonly openCount: number;
  readonly inUse: Int32Array;
  readonly layout: PortLayout;
  readonly flows: number;
}): boolean {
  const { held, openCount, inUse, layout, flows } = options;
  const { banksPerPool, portsPerBank, perBankAndDestination } = layout;
  let heldCount = 0;
  let most = 0;
  for (let destination = 0; destination < held.length; destination++) {
    heldCount += held[destination];
    most = Math.max(most, held[destination]);
  }
  const mean = (most + flows) / banksPerPool;
  const spread =
    banksPerPool === 1
      ? 0
      : NEGLIGIBLE_EXPONENT / 3 +
        Math.sqrt(
          NEGLIGIBLE_EXPONENT ** 2 / 9 + 2 * NEGLIGIBLE_EXPONENT * mean,
        );
  return (
    openCount + flows <= layout.openAtMost &&
    heldCount + flows <= layout.heldAtMost &&
    inUse.every(count => count + flows <= banksPerPool * portsPerBank) &&
    (perBankAndDestination >= portsPerBank ||
      mean + spread < perBankAndDestination)
  );
}
