import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessagesWithClouds } from '../clouds/cardMessagesWithClouds';

/**
 * The words on entity pages; translate them with a translation resource for this ref.
 *
 * @public
 */
export const natGatewayTranslationRef = createTranslationRef({
  id: 'nat-gateway',
  messages: cardMessagesWithClouds,
});
