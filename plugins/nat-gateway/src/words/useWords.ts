import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { natGatewayTranslationRef } from './natGatewayTranslationRef';
import { useLocale } from './useLocale';
import type { Words } from './Words';

/**
 * The words and the locale of the reader, on entity pages.
 *
 * @internal
 */
export function useWords(): { readonly t: Words; readonly locale: string } {
  const { t } = useTranslationRef(natGatewayTranslationRef);
  return { t, locale: useLocale() };
}
