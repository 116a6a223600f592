import type { sentences } from './sentences';
import type { SingularKey } from './SingularKey';

/**
 * The id of a sentence: `violation.prefixLength`.
 *
 * @public
 */
export type SentenceId = {
  [Area in keyof typeof sentences]: `${Area}.${SingularKey<
    keyof (typeof sentences)[Area] & string
  >}`;
}[keyof typeof sentences];
