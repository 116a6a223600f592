import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { anySentenceTranslationRef } from './anySentenceTranslationRef';
import type { SentenceWords } from './SentenceWords';
import { useLocale } from './useLocale';

/**
 * The words and the locale of the reader, for what the backend says; {@link sentenceOf} takes them.
 *
 * @internal
 */
export function useSentenceWords(): SentenceWords {
  const { t } = useTranslationRef(anySentenceTranslationRef);
  return { t, locale: useLocale() };
}
