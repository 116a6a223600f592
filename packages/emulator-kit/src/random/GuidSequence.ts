import { guidOf } from './guidOf';

/**
 * GUIDs that look random and are the same in every run with the same seed.
 *
 * @public
 */
export class GuidSequence {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  next(): string {
    this.#count += 1;
    return guidOf(`${this.#seed}/${this.#count}`);
  }

  /** One that goes on alike. */
  clone(): GuidSequence {
    const copy = new GuidSequence(this.#seed);
    copy.#count = this.#count;
    return copy;
  }

  nextEtag(): string {
    return this.next().replace(/^.*$/, 'W/"$&"');
  }
}
