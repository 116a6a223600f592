import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { natGatewayTranslationRef } from './natGatewayTranslationRef';

/**
 * Gives a sentence in the reader's language.
 *
 * @internal
 */
export type Words = TranslationFunction<typeof natGatewayTranslationRef.T>;
