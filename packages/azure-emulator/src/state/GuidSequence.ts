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
    // Replacing makes one flat text; putting pieces together would keep all of them in memory.
    return hex.replace(
      /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
      '$1-$2-4$3-a$4-$5',
    );
  }

  nextEtag(): string {
    return this.next().replace(/^.*$/, 'W/"$&"');
  }
}
