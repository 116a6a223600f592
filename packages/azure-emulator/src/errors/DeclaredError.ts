/**
 * What the emulator claims of one of Azure's errors, and on what ground.
 *
 * @internal
 */
export interface DeclaredError {
  /** Azure's code; the entry's name when left out. */
  readonly code?: string;
  readonly status: number;
  /**
   * `recorded`: Azure said these words in a recording. `quoted`: a public post or a page of Azure's documents quotes them.
   * `ours`: the code is Azure's, the words are not known; what is said instead carries a mark.
   */
  readonly provenance: 'recorded' | 'quoted' | 'ours';
  /** Where the words stand, or, of `ours`, the code; and what of the entry is assumed. */
  readonly source: string;
  /** `{name}` stands for what differs. */
  readonly words: string;
  /** Who refuses, where a recording shows it as `x-ms-failure-cause`. */
  readonly failureCause?: 'gateway';
}
