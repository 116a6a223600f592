import { createHash } from 'node:crypto';

/**
 * Repeatable randomness: the same seed produces the same numbers.
 *
 * @public
 */
export class Dice {
  readonly #seed: string;
  #throws = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    this.#throws += 1;
    const digest = createHash('sha1')
      .update(`${this.#seed}/${this.#throws}`)
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  happens(share: number): boolean {
    return this.fraction() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** Some of the items, in their order. */
  some<T>(items: readonly T[], share: number): readonly T[] {
    return items.filter(() => this.happens(share));
  }
}
