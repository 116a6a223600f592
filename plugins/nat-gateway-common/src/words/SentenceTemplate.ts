import type { SentenceId } from './SentenceId';
import type { sentences } from './sentences';

/**
 * The English of a sentence, with each of its plurals.
 *
 * @public
 */
export type SentenceTemplate<Id extends SentenceId> =
  Id extends `${infer Area extends keyof typeof sentences}.${infer Stem}`
    ? {
        [Key in keyof (typeof sentences)[Area]]: Key extends
          | Stem
          | `${Stem}_${'one' | 'other'}`
          ? (typeof sentences)[Area][Key]
          : never;
      }[keyof (typeof sentences)[Area]]
    : never;
