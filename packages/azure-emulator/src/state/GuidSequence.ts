import { createHash } from 'node:crypto';

/**
 * GUIDs that look random and are the same in every run with the same seed.
 *
 * @internal
 */
export class GuidSequence {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  next(): string {
    this.#count += 1;
    const hex = createHash('sha256')
      .update(`${this.#seed}/${this.#count}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(
      13,
      16,
    )}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  nextEtag(): string {
    return `W/"${this.next()}"`;
  }
}
