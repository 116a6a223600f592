import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { pageMessages } from './pageMessages';

/**
 * The words of the pages of gateways and of the tab of entities; translate them with a translation resource for
 * this ref.
 *
 * @public
 */
export const natGatewayPageTranslationRef = createTranslationRef({
  id: 'nat-gateway-pages',
  messages: pageMessages,
});
