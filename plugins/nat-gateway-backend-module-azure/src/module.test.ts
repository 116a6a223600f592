import { execFile } from 'child_process';
import { resolve } from 'path';
import { promisify } from 'util';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  natGatewayProvidersExtensionPoint,
  type NatGatewayProvider,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import module from './index';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

function start(data: Parameters<typeof mockServices.rootConfig.factory>[0]) {
  const providers: NatGatewayProvider[] = [];
  const consumer = createBackendPlugin({
    pluginId: 'nat-gateway',
    register(env) {
      env.registerExtensionPoint(natGatewayProvidersExtensionPoint, {
        addProvider: provider => providers.push(provider),
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
  return startTestBackend({
    features: [consumer, module, mockServices.rootConfig.factory(data)],
  }).then(() => providers);
}

describe('the Azure module', () => {
  it('adds one provider for all configured accounts', async () => {
    const providers = await start({
      data: {
        natGateway: { azure: { demo: { scopes: [{ subscriptionId }] } } },
      },
    });
    expect(
      providers.map(({ description, scopes }) => [description.id, scopes]),
    ).toEqual([
      [
        'azure',
        [
          {
            scope: { provider: 'azure', account: 'demo', id: subscriptionId },
          },
        ],
      ],
    ]);
  });

  it('stops the backend at its start when the configuration is wrong', async () => {
    await expect(
      start({ data: { natGateway: { azure: { demo: {} } } } }),
    ).rejects.toThrow(/natGateway\.azure\.demo\.scopes is missing or empty/);
  });

  it('refuses prices that cannot be', async () => {
    const westeurope = {
      readAt: '2026-11-25',
      sourceUrl: 'https://prices.example',
      prices: { natGatewayHour: -1 },
    };
    await expect(
      start({
        data: {
          natGateway: {
            azure: { demo: { scopes: [{ subscriptionId }] } },
            prices: { azure: { westeurope } },
          },
        },
      }),
    ).rejects.toThrow(
      /natGateway\.prices\.azure\.westeurope: prices\.natGatewayHour -1/,
    );
  });

  it('loads no Azure package when a backend with it starts, and does when they are used', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        resolve(__dirname, 'testing/printLoadedPackages.ts'),
      ],
      {
        cwd: resolve(__dirname, '..'),
        env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' },
      },
    );
    const printed = stdout
      .split('\n')
      .filter(line => line.startsWith('loaded '))
      .map(line => JSON.parse(line.slice('loaded '.length)));
    expect(printed).toEqual([
      { when: 'started', asked: [], loadedArm: 0 },
      {
        when: 'used',
        asked: [
          '@azure-rest/core-client',
          '@azure/arm-containerservice',
          '@azure/arm-network',
          '@azure/identity',
          '@azure/monitor-query-metrics',
        ],
        loadedArm: expect.any(Number),
      },
    ]);
  });
});
