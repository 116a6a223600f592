import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { natGatewayTranslationRef } from '@cluster-egress/backstage-plugin-nat-gateway/alpha';

// Messages that are left out stay in English.
export default createTranslationMessages({
  ref: natGatewayTranslationRef,
  full: false,
  messages: { 'notCollected.title': 'In Azure nicht gefunden' },
});
