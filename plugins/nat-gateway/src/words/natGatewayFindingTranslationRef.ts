import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { findingMessagesWithClouds } from '../clouds/findingMessagesWithClouds';

/**
 * The words of advice. Advice whose id is not among them is shown in the backend's English.
 *
 * @public
 */
export const natGatewayFindingTranslationRef = createTranslationRef({
  id: 'nat-gateway.findings',
  messages: findingMessagesWithClouds,
});
