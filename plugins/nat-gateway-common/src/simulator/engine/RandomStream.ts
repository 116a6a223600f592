const WARM_UP_ROUNDS = 16;
const HIGH_WORD = 0x1_0000_0000;
const UNIT = 1 / HIGH_WORD;

/**
 * Seeded 32-bit random numbers from Doty-Humphrey's small fast counting generator: three words of
 * state, a counter and no multiplication, so that every JavaScript engine gives the same ones.
 *
 * @internal
 */
export class RandomStream {
  /** For loops that go on drawing by themselves, as {@link fill} does. */
  readonly state: Int32Array;
  private readonly single = new Int32Array(1);

  /** The streams of one seed share no numbers. */
  constructor(seed: number, options: { readonly stream: number }) {
    this.state = Int32Array.of(seed, seed / HIGH_WORD, options.stream, 1);
    for (let round = 0; round < WARM_UP_ROUNDS; round++) {
      this.next();
    }
  }

  /** Puts 32 random bits into each of the first places. */
  fill(target: Int32Array, options: { readonly count: number }): void {
    const { state } = this;
    let first = state[0];
    let second = state[1];
    let third = state[2];
    let counter = state[3];
    for (let index = 0; index < options.count; index++) {
      const value = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + value) | 0;
      target[index] = value;
    }
    state[0] = first;
    state[1] = second;
    state[2] = third;
    state[3] = counter;
  }

  /** 32 random bits as a signed integer. */
  next(): number {
    this.fill(this.single, { count: 1 });
    return this.single[0];
  }

  /** A whole number from 0 below `bound`; the bias is below `bound` / 2^32. */
  below(bound: number): number {
    return Math.floor((this.next() >>> 0) * bound * UNIT);
  }
}
