import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FormWords } from './FormWords';
import { natGatewayFormTranslationRef } from './natGatewayFormTranslationRef';
import { useLocale } from './useLocale';

/**
 * The words and the locale of the reader, in forms.
 *
 * @internal
 */
export function useFormWords(): {
  readonly t: FormWords;
  readonly locale: string;
} {
  const { t } = useTranslationRef(natGatewayFormTranslationRef);
  return { t, locale: useLocale() };
}
