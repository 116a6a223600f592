const FRACTION_BITS = 30;

/**
 * Draws a number with given weights in one step from 32 random bits, by Walker's alias method.
 * `entries` holds the threshold (of 2^30) and the alias of each number, alternately.
 *
 * @internal
 */
export class AliasTable {
  readonly entries: Int32Array;
  /** As many bits as number the entries: at least one. */
  readonly entryBits: number;

  constructor(weights: readonly number[]) {
    this.entryBits = Math.max(1, 32 - Math.clz32(weights.length - 1));
    const count = 1 << this.entryBits;
    this.entries = new Int32Array(2 * count);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const scaled = Array.from(
      { length: count },
      (_, index) => ((weights[index] ?? 0) * count) / sum,
    );
    const heaviest = scaled.indexOf(Math.max(...scaled));
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((weight, index) => {
      (weight < 1 ? small : large).push(index);
      // What rounding leaves over must not stand for a number that has no weight.
      this.set(index, weight > 0 ? 1 : 0, weight > 0 ? index : heaviest);
    });
    while (small.length > 0 && large.length > 0) {
      const less = small.pop() ?? 0;
      const more = large[large.length - 1];
      this.set(less, scaled[less], more);
      scaled[more] -= 1 - scaled[less];
      if (scaled[more] < 1) {
        large.pop();
        small.push(more);
      }
    }
  }

  get byteLength(): number {
    return this.entries.byteLength;
  }

  /** The number that 32 random bits stand for. */
  pick(bits: number): number {
    const { entries, entryBits } = this;
    const entry = bits >>> (32 - entryBits);
    const alias = entries[2 * entry + 1];
    // The bits below the number of the entry; no branch, as it could not be foreseen.
    const fraction = (bits << entryBits) >>> (32 - FRACTION_BITS);
    return alias ^ ((entry ^ alias) & ((fraction - entries[2 * entry]) >> 31));
  }

  /** Replaces each of the first random numbers by the number that it stands for. */
  pickAll(bits: Int32Array, options: { readonly count: number }): void {
    for (let index = 0; index < options.count; index++) {
      bits[index] = this.pick(bits[index]);
    }
  }

  private set(index: number, threshold: number, alias: number): void {
    this.entries[2 * index] = Math.round(threshold * (1 << FRACTION_BITS));
    this.entries[2 * index + 1] = alias;
  }
}
