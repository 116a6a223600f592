import type {
  BackendFeature,
  PermissionsService,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import { startAzureEmulator, type AzureEmulatorOptions } from 'azure-emulator';
import natGateway from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import azureProvider from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import natGatewayModule from '../index';
import { executeTemplate } from './executeTemplate';
import { pullRequestAction, type OpenedPullRequest } from './pullRequestAction';
import { readTemplate } from './readTemplate';

/**
 * Scaffolder, NAT gateway backend, Azure module and the demo's Azure, together and over HTTP.
 *
 * @internal
 */
export async function startPortalBackend(
  options: Omit<AzureEmulatorOptions, 'scenario'> = {},
  portal: {
    /** What the configured scope is narrowed to. */
    readonly resourceGroups?: readonly string[];
  } = {},
) {
  const azure = await startAzureEmulator({
    // Proofs judge by the journal.
    journalCapacity: 1_000_000,
    ...options,
    scenario: 'demo',
  });
  const template = await readTemplate('azure-nat-gateway');
  const entities = [
    template,
    await readTemplate('azure-nat-gateway-pull-request'),
  ];
  const pullRequests: OpenedPullRequest[] = [];
  let decision: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    AuthorizeResult.ALLOW;
  const decide = async (requests: readonly unknown[]) =>
    requests.map(() => ({ result: decision }));
  const permissions = mockServices.permissions.mock({
    authorize: decide,
    authorizeConditional: decide,
  });
  const { server, stop } = await start(azure, {
    ...portal,
    entities,
    permissions: permissions.factory,
    pullRequests: pullRequestAction(pullRequests),
  });
  const baseUrl = `http://127.0.0.1:${server.port()}`;
  const network = `/subscriptions/${azure.subscriptionId}/resourceGroups/rg-shop-weu/providers/Microsoft.Network`;

  return {
    azure,
    /** From now on, the permission policy answers everything with that. ALLOW at first. */
    decide(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
      decision = result;
    },
    api: new NatGatewayClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
      fetchApi: { fetch },
    }),
    ids: {
      gateway: `${network}/natGateways/nat-shop-weu`,
      subnet: `${network}/virtualNetworks/vnet-shop-weu/subnets/aks-nodes`,
    },
    execute: (
      values: Parameters<typeof executeTemplate>[1]['values'],
      {
        name = 'azure-nat-gateway',
        ...more
      }: { readonly cancelAt?: string; readonly name?: string } = {},
    ) =>
      executeTemplate(`template:default/${name}`, { baseUrl, values, ...more }),
    /** What the tasks would have opened as pull requests. */
    pullRequests,
    /** Steps and values of a template of the test's own, through the dry run of the Template Editor. */
    async dryRunOf(dry: {
      readonly template: object;
      readonly values: object;
    }) {
      const response = await fetch(`${baseUrl}/api/scaffolder/v2/dry-run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...dry, directoryContents: [] }),
      });
      return { status: response.status, body: await response.json() };
    },
    async dryRun(values: object) {
      return this.dryRunOf({ template, values });
    },
    async stop() {
      await stop();
      await azure.stop();
    },
  };
}

async function start(
  azure: Awaited<ReturnType<typeof startAzureEmulator>>,
  portal: NonNullable<Parameters<typeof startPortalBackend>[1]> & {
    readonly entities: Awaited<ReturnType<typeof readTemplate>>[];
    readonly pullRequests: BackendFeature;
    readonly permissions: ServiceFactory<PermissionsService>;
  },
) {
  const backend = await startTestBackend({
    features: [
      scaffolder,
      natGatewayModule,
      natGateway,
      azureProvider,
      portal.pullRequests,
      catalogServiceMock.factory({ entities: portal.entities }),
      portal.permissions,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example' },
          natGateway: {
            azure: {
              demo: {
                credential: {
                  tenantId: azure.tenantId,
                  clientId: azure.clientId,
                  clientSecret: azure.clientSecret,
                },
                scopes: [
                  {
                    subscriptionId: azure.subscriptionId,
                    owner: 'group:default/shop',
                    ...(portal.resourceGroups && {
                      resourceGroups: [...portal.resourceGroups],
                    }),
                  },
                ],
                endpoints: {
                  resourceManager: azure.endpoint,
                  authority: azure.authority,
                  metrics: azure.metricsEndpoint,
                },
                caFile: azure.caFile,
              },
            },
          },
        },
      }),
    ],
  });
  return { server: backend.server, stop: () => backend.stop() };
}
