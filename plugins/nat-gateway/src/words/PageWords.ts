import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { natGatewayPageTranslationRef } from './natGatewayPageTranslationRef';
import type { Words } from './Words';

/**
 * Gives a sentence in the reader's language, of the pages or of the card.
 *
 * @internal
 */
export type PageWords = Words &
  TranslationFunction<typeof natGatewayPageTranslationRef.T>;
