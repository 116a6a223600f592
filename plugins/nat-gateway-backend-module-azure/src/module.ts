import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { readRegionalPrices } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayProvidersExtensionPoint } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { AzureNatGatewayProvider } from './AzureNatGatewayProvider';
import { readAzureAccounts } from './config/readAzureAccounts';

/**
 * Azure NAT gateways for the NAT gateway backend; configured below `natGateway.azure`.
 *
 * @public
 */
export const natGatewayModuleAzure = createBackendModule({
  pluginId: 'nat-gateway',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        providers: natGatewayProvidersExtensionPoint,
      },
      async init({ config, logger, metrics, providers }) {
        const requests = metrics.createCounter('nat_gateway.azure.requests', {
          description: 'Answers of Azure, by account and HTTP status',
        });
        const provider = new AzureNatGatewayProvider(
          readAzureAccounts(config),
          {
            prices: readRegionalPrices(config.getOptional('natGateway.prices')),
            onAnswer: answer => requests.add(1, { ...answer }),
          },
        );
        providers.addProvider(provider);
        logger.info(`Azure NAT gateways: ${provider.scopes.length} scopes`);
      },
    });
  },
});
