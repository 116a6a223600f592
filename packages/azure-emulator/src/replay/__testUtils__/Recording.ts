import type { Exchange } from './Exchange';

/**
 * A file of recorded exchanges, in the order in which they happened.
 *
 * @internal
 */
export interface Recording {
  /** Path below the folder of recordings, with `/`. */
  readonly file: string;
  readonly exchanges: readonly Exchange[];
}
