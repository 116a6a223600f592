import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { formMessagesWithClouds } from '../clouds/formMessagesWithClouds';

/**
 * The words of the fields in software templates. A ref of its own: with all words in one, the
 * compiler gives up on the type of their parameters.
 *
 * @public
 */
export const natGatewayFormTranslationRef = createTranslationRef({
  id: 'nat-gateway.form',
  messages: formMessagesWithClouds,
});
