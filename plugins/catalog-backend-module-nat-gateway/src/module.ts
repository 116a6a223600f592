import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  clouds,
  NatGatewayClient,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readProviderConfig } from './config/readProviderConfig';
import { NatGatewayEntityProvider } from './NatGatewayEntityProvider';

/**
 * Adds NAT gateways, and clusters where the configuration asks for them, to the catalog.
 *
 * @public
 */
export const natGatewayCatalogModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'nat-gateway',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, discovery, processing, scheduler, ...services }) {
        const provided = readProviderConfig(config);
        const provider = new NatGatewayEntityProvider({
          ...services,
          ...provided,
          clouds,
          api: new NatGatewayClient({
            discoveryApi: discovery,
            fetchApi: { fetch },
          }),
        });
        processing.addEntityProvider(provider);
        await scheduler.scheduleTask({
          ...provided.schedule,
          id: 'nat-gateway-entities',
          fn: () => provider.run(),
        });
      },
    });
  },
});
