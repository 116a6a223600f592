import type { TranslationFunction } from '@backstage/frontend-plugin-api';

/**
 * What it takes to say a sentence of the backend in the reader's language.
 *
 * @internal
 */
export interface SentenceWords {
  /** Takes any key: which sentence it is, is known only when it is there. */
  readonly t: TranslationFunction<Readonly<Record<string, string>>>;
  readonly locale: string;
}
