import type { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { natGatewayFormTranslationRef } from '../words/natGatewayFormTranslationRef';
import type { FormWords } from '../words/FormWords';

/**
 * The reader's words where there is no component to ask for them: in a field's validation.
 *
 * @internal
 */
export function wordsOf(apis: ApiHolder): FormWords {
  const snapshot = apis
    .get(translationApiRef)
    ?.getTranslation(natGatewayFormTranslationRef);
  if (!snapshot?.ready) {
    throw new NotFoundError(
      'The words of nat-gateway are not loaded yet; try again in a moment',
    );
  }
  return snapshot.t;
}
