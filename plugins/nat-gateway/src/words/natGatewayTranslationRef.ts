import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './cardMessages';

/**
 * The words on entity pages; translate them with a translation resource for this ref.
 *
 * @public
 */
export const natGatewayTranslationRef = createTranslationRef({
  id: 'nat-gateway',
  messages: cardMessages,
});
