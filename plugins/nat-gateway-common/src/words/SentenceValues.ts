import type { SentenceId } from './SentenceId';
import type { sentences } from './sentences';
import type { WordingValue } from './Wording';

type Sentences = typeof sentences;

type NamesIn<Template> =
  Template extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

type TemplatesOf<Id extends SentenceId> =
  Id extends `${infer Area extends keyof Sentences}.${infer Stem}`
    ? {
        [Key in keyof Sentences[Area]]: Key extends
          | Stem
          | `${Stem}_${'one' | 'other'}`
          ? Sentences[Area][Key]
          : never;
      }[keyof Sentences[Area]]
    : never;

type PluralOf<Id extends SentenceId> =
  Id extends `${infer Area extends keyof Sentences}.${infer Stem}`
    ? `${Stem}_other` extends keyof Sentences[Area]
      ? 'count'
      : never
    : never;

/**
 * The values that a sentence takes: exactly those which its template names, and `count` where it
 * has a plural.
 *
 * @public
 */
export type SentenceValues<Id extends SentenceId> = Readonly<
  Record<NamesIn<TemplatesOf<Id>>, WordingValue> & Record<PluralOf<Id>, number>
>;
