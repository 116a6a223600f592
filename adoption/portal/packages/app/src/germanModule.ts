import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { natGatewayTranslationRef } from '@cluster-egress/backstage-plugin-nat-gateway/alpha';

export const germanModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'nat-gateway-german',
      params: {
        resource: createTranslationResource({
          ref: natGatewayTranslationRef,
          translations: { de: () => import('./natGatewayGerman') },
        }),
      },
    }),
  ],
});
