import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createAdoptAction } from './actions/adopt';
import { createApplyAction } from './actions/apply';
import { createChangeAction } from './actions/change';
import { createExportAction } from './actions/export';
import { createRetireAction } from './actions/retire';
import { runLink } from './wording/runLink';

/**
 * Adds `nat-gateway:apply`, `nat-gateway:change`, `nat-gateway:adopt`, `nat-gateway:retire` and `nat-gateway:export` to the scaffolder.
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
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ scaffolder, auth, discovery, config, logger }) {
        const api = new NatGatewayClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        const linkToRun = runLink(config);
        scaffolder.addActions(
          createApplyAction({ api, auth, logger, linkToRun }),
          createChangeAction({ api, auth, logger, linkToRun }),
          createAdoptAction({ api, auth, logger, linkToRun }),
          createRetireAction({ api, auth, logger, linkToRun }),
          createExportAction({ api, auth, logger }),
        );
      },
    });
  },
});
