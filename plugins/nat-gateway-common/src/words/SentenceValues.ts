import type { NamesInTemplate } from './NamesInTemplate';
import type { SentenceId } from './SentenceId';
import type { sentences } from './sentences';
import type { SentenceTemplate } from './SentenceTemplate';
import type { WordingValue } from './Wording';

/**
 * The values that a sentence takes: exactly those which its template names, and `count` where it
 * has a plural.
 *
 * @public
 */
export type SentenceValues<Id extends SentenceId> = Readonly<
  Record<NamesInTemplate<SentenceTemplate<Id>>, WordingValue> &
    Record<
      Id extends `${infer Area extends keyof typeof sentences}.${infer Stem}`
        ? `${Stem}_other` extends keyof (typeof sentences)[Area]
          ? 'count'
          : never
        : never,
      number
    >
>;
