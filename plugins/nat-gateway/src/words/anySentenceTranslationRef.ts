import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { natGatewaySentenceTranslationRef } from './natGatewaySentenceTranslationRef';

/**
 * {@link natGatewaySentenceTranslationRef} for readers that learn at run time which sentence it is.
 *
 * @internal
 */
export const anySentenceTranslationRef: TranslationRef<
  string,
  Readonly<Record<string, string>>
> = natGatewaySentenceTranslationRef;
