import type { sentences } from './sentences';

type Sentences = typeof sentences;

/** Plural forms are one sentence. */
type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : K;

/**
 * The id of a sentence: `violation.prefixLength`.
 *
 * @public
 */
export type SentenceId = {
  [Area in keyof Sentences]: `${Area}.${Singular<
    keyof Sentences[Area] & string
  >}`;
}[keyof Sentences];
