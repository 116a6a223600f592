import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { NatGatewayClient } from 'backstage-plugin-nat-gateway-common';
import { createApplyAction } from './actions/apply';

/**
 * Adds `nat-gateway:apply` to the scaffolder.
 *
 * @public
 */
export const natGatewayScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'nat-gateway',
  register(registration) {
    registration.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ scaffolder, auth, discovery }) {
        const api = new NatGatewayClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        scaffolder.addActions(createApplyAction({ api, auth }));
      },
    });
  },
});
