import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { natGatewayFindingTranslationRef } from './natGatewayFindingTranslationRef';

/**
 * Gives a sentence of advice in the reader's language.
 *
 * @internal
 */
export type FindingWords = TranslationFunction<
  typeof natGatewayFindingTranslationRef.T
>;
