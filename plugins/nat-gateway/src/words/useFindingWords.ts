import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FindingWords } from './FindingWords';
import { natGatewayFindingTranslationRef } from './natGatewayFindingTranslationRef';
import { useLocale } from './useLocale';

/**
 * The words and the locale of the reader, in advice.
 *
 * @internal
 */
export function useFindingWords(): {
  readonly t: FindingWords;
  readonly locale: string;
} {
  const { t } = useTranslationRef(natGatewayFindingTranslationRef);
  return { t, locale: useLocale() };
}
