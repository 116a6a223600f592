import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  type TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Subscription } from '@backstage/types';
import { anySentenceTranslationRef } from '../words/anySentenceTranslationRef';
import type { SentenceWords } from '../words/SentenceWords';

/** Words are loaded when they are first read; a failed load ends as well, with English. */
async function load(translations: TranslationApi): Promise<void> {
  let subscription: Subscription | undefined;
  await new Promise<void>(resolve => {
    subscription = translations
      .translation$(anySentenceTranslationRef)
      .subscribe({ next: () => resolve(), error: () => resolve() });
  });
  subscription?.unsubscribe();
}

/**
 * What it takes to say the backend's sentences where there is no component to ask for words: in a
 * field's validation. Waits for the reader's words when nothing on the page has needed them yet.
 *
 * @internal
 */
export async function sentenceWordsOf(apis: ApiHolder): Promise<SentenceWords> {
  const translations = apis.get(translationApiRef);
  const snapshot = translations?.getTranslation(anySentenceTranslationRef);
  if (translations && !snapshot?.ready) await load(translations);
  const words = translations?.getTranslation(anySentenceTranslationRef);
  if (!words?.ready) {
    throw new NotFoundError(
      'The words of nat-gateway are not loaded; reload the page',
    );
  }
  const language = apis.get(appLanguageApiRef)?.getLanguage().language;
  return { t: words.t, locale: language ?? 'en' };
}
