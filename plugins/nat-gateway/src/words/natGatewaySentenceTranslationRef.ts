import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { sentences } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The words of what the backend says: why a Spec is refused, what a plan does, what is asked
 * before a run goes on. A sentence whose id is not among them is shown in the backend's English.
 *
 * @public
 */
export const natGatewaySentenceTranslationRef = createTranslationRef({
  id: 'nat-gateway.sentences',
  messages: sentences,
});
