import { ContainerServiceClient } from '@azure/arm-containerservice';
import { NetworkManagementClient } from '@azure/arm-network';
import { ClientSecretCredential } from '@azure/identity';
import { MetricsClient } from '@azure/monitor-query-metrics';
import { getClient } from '@azure-rest/core-client';
import type { AzureEmulator } from '../AzureEmulator';

/**
 * The real Azure SDKs, pointed at an emulator over HTTPS, as one of its principals.
 *
 * @internal
 */
export function connect(azure: AzureEmulator, principal = 'owner') {
  const tlsOptions = { ca: azure.ca };
  const { clientId, clientSecret } = azure.principals[principal];
  const credential = new ClientSecretCredential(
    azure.tenantId,
    clientId,
    clientSecret,
    {
      authorityHost: azure.authority,
      disableInstanceDiscovery: true,
      tlsOptions,
    },
  );
  const options = {
    endpoint: azure.endpoint,
    credentials: { scopes: ['https://management.azure.com/.default'] },
    tlsOptions,
    retryOptions: { maxRetries: 0 },
  };
  return {
    credential,
    network: new NetworkManagementClient(
      credential,
      azure.subscriptionId,
      options,
    ),
    clusters: new ContainerServiceClient(
      credential,
      azure.subscriptionId,
      options,
    ),
    metrics: new MetricsClient(azure.metricsEndpoint, credential, {
      ...options,
    }),
    /** Raw paths, with a token. */
    raw: getClient(azure.endpoint, credential, {
      credentials: options.credentials,
      tlsOptions,
      retryOptions: options.retryOptions,
    }),
  };
}
