const FRACTION_BITS = 30;

/**
 * Draws a number with given weights in one step from 32 random bits, by Walker's alias method.
 * `entries` holds the threshold (of 2^30) and the alias of each number, alternately.
 *
 * @internal
 */
export class AliasTable {
  readonly entries: Int32Array;
  readonly count: number;

  constructor(weights: readonly number[]) {
    this.count = weights.length;
    this.entries = new Int32Array(2 * this.count);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const scaled = weights.map(weight => (weight * this.count) / sum);
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((weight, index) => {
      (weight < 1 ? small : large).push(index);
      this.set(index, 1, index);
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

  /** Replaces each of the first random numbers by the number that it stands for. */
  pickAll(bits: Int32Array, options: { readonly count: number }): void {
    const { entries, count } = this;
    const places = count / 4;
    for (let index = 0; index < options.count; index++) {
      // 30 bits of fraction below the number of the entry; no branch, as it could not be foreseen.
      const place = (bits[index] >>> 0) * places;
      const entry = (place * (1 / (1 << FRACTION_BITS))) | 0;
      const fraction = (place - entry * (1 << FRACTION_BITS)) | 0;
      const alias = entries[2 * entry + 1];
      const below = (fraction - entries[2 * entry]) >> 31;
      bits[index] = alias ^ ((entry ^ alias) & below);
    }
  }

  private set(index: number, threshold: number, alias: number): void {
    this.entries[2 * index] = Math.round(threshold * (1 << FRACTION_BITS));
    this.entries[2 * index + 1] = alias;
  }
}
