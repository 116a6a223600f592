import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { natGatewayFormTranslationRef } from './natGatewayFormTranslationRef';

/**
 * Gives a sentence of a form in the reader's language.
 *
 * @internal
 */
export type FormWords = TranslationFunction<
  typeof natGatewayFormTranslationRef.T
>;
