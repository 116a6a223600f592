import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/**
 * The reader's language, which numbers and dates follow as well.
 *
 * @internal
 */
export function useLocale(): string {
  const language = useApiHolder().get(appLanguageApiRef);
  return language?.getLanguage().language ?? 'en';
}
