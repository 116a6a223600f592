import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import natGateway from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import azureProvider from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureShape } from './AzureShape';
import { createCertificate } from './createCertificate';
import { subscriptionOf } from './readShapes';
import { ShapeServer } from './ShapeServer';

function annotationOf(shape: AzureShape, index: number): [string, string] {
  const id = (type: 'natGateways' | 'managedClusters', name: string) =>
    ((shape.lists[type] ?? []) as readonly { id: string; name: string }[]).find(
      each => each.name === name,
    )?.id ??
    `/subscriptions/${subscriptionOf(
      index,
    )}/resourceGroups/rg/providers/x/${type}/${name}`;
  if (shape.annotation) return [...shape.annotation];
  return shape.gateway
    ? ['azure.com/nat-gateway-id', id('natGateways', shape.gateway)]
    : [
        'azure.com/aks-cluster-id',
        id('managedClusters', shape.cluster ?? '').replace(
          '/resourcegroups/',
          '/resourceGroups/',
        ),
      ];
}

const entityOf = (name: string, annotation: [string, string]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, annotations: Object.fromEntries([annotation]) },
  spec: { type: 'kubernetes-cluster', owner: 'group:default/shop' },
});

const firstOf = (gateways: readonly object[] = []) =>
  (gateways as readonly { readonly id: string }[])
    .slice(0, 1)
    .map(({ id }) => id);

/**
 * Starts the backend with the real Azure module, and an account and an entity for each shape. All
 * of them are collected when this resolves.
 *
 * @internal
 */
export async function startShapes(shapes: readonly AzureShape[]) {
  const certificate = await createCertificate();
  const folder = await mkdtemp(join(tmpdir(), 'azure-shapes-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, certificate.cert);
  const servers = shapes.map(shape => new ShapeServer(shape, certificate));
  await Promise.all(servers.map(server => server.listen()));
  const nameOf = (shape: AzureShape) => shape.id.toLowerCase();
  const backend = await startTestBackend({
    features: [
      natGateway,
      azureProvider,
      catalogServiceMock.factory({
        entities: shapes.flatMap((shape, index) => [
          entityOf(nameOf(shape), annotationOf(shape, index)),
          ...firstOf(shape.lists.natGateways).map(id =>
            entityOf(`${nameOf(shape)}-gateway`, [
              'azure.com/nat-gateway-id',
              id,
            ]),
          ),
        ]),
      }),
      mockServices.rootConfig.factory({
        data: {
          natGateway: {
            azure: Object.fromEntries(
              shapes.map((shape, index) => {
                const { endpoint } = servers[index];
                return [
                  nameOf(shape),
                  {
                    credential: {
                      tenantId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e00',
                      clientId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1eff',
                      clientSecret: 'secret',
                    },
                    scopes: [
                      {
                        subscriptionId: subscriptionOf(index),
                        ...(shape.scope?.resourceGroups && {
                          resourceGroups: [...shape.scope.resourceGroups],
                        }),
                      },
                    ],
                    endpoints: {
                      resourceManager: endpoint,
                      authority: endpoint,
                      metrics: endpoint,
                    },
                    caFile,
                  },
                ];
              }),
            ),
          },
        },
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/nat-gateway/v1`;
  const ask = async (path: string) => {
    const response = await fetch(`${base}${path}`);
    return response.json();
  };
  while ((await ask('/health')).status === 'starting') {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return {
    egressOf: (shape: AzureShape): Promise<EntityEgress> =>
      ask(`/entities/resource/default/${nameOf(shape)}/egress`),
    /** Of the first gateway itself. */
    egressOfGateway: (shape: AzureShape): Promise<EntityEgress> =>
      ask(`/entities/resource/default/${nameOf(shape)}-gateway/egress`),
    async stop() {
      await backend.stop();
      await Promise.all(servers.map(server => server.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
