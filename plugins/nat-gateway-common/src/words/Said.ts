import type { Wording } from './Wording';

/**
 * A sentence in English, and which one it is.
 *
 * @public
 */
export interface Said {
  readonly message: string;
  readonly wording: Wording;
}
