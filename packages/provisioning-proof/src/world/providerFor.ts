import type { Agent } from 'node:https';
import { ConfigReader } from '@backstage/config';
import { AzureNatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure/src/AzureNatGatewayProvider';
import { readAzureAccounts } from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure/src/config/readAzureAccounts';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureEmulator } from 'azure-emulator';

/**
 * The Azure provider of a process, under an identity of its own.
 *
 * @internal
 */
export function providerFor(
  azure: AzureEmulator,
  options: {
    readonly identity: string;
    readonly timing: Timing;
    readonly connections?: Agent;
  },
): AzureNatGatewayProvider {
  const account = {
    credential: {
      tenantId: azure.tenantId,
      ...azure.principals[options.identity],
    },
    scopes: [
      {
        subscriptionId: azure.subscriptionId,
        owner: 'group:default/platform',
      },
    ],
    endpoints: {
      resourceManager: azure.endpoint,
      authority: azure.authority,
      metrics: azure.metricsEndpoint,
    },
    caFile: azure.caFile,
  };
  return new AzureNatGatewayProvider(
    readAzureAccounts(
      new ConfigReader({ natGateway: { azure: { proof: account } } }),
    ),
    { timing: options.timing, connections: options.connections },
  );
}
