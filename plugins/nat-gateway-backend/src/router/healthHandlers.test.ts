import type { MetricsServiceObservableCallback } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  CloudError,
  natGatewayProvidersExtensionPoint,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createMemoryProvider } from '../testing/createMemoryProvider';
import { ExampleProvider } from '../tests/ExampleProvider';
import { serviceHeader } from '../tests/serviceHeader';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const path = '/api/nat-gateway/v1/health';
const scope = 'azure/test/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

describe('GET /v1/health', () => {
  it('answers to everyone, and with the age of each scope to those who may see it', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider()],
      natGateway: {
        policy: {
          servicePrincipals: [
            { subject: 'ci', scopes: [scope], access: 'read' },
          ],
        },
      },
    });
    const as = (header: string) => api.get(path).set('Authorization', header);
    const whole = {
      status: 'ok',
      problems: [],
      scopes: [{ scope, observedAt: expect.any(String) }],
    };

    const response = await as(mockCredentials.none.header());
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ status: 'ok' });
    expect((await as(mockCredentials.user.header())).body).toEqual(whole);
    expect((await as(serviceHeader('ci'))).body).toEqual(whole);
    expect((await as(serviceHeader('other'))).body).toEqual({
      ...whole,
      scopes: [],
    });
  });

  it('says that a scope fails and keeps the words, which name resources, to itself', async () => {
    const provider = new ExampleProvider();
    provider.reports(async () => {
      throw new CloudError('No access to subscription secret-project', {
        code: 'AuthorizationFailed',
        wayOut: 'Give it the role Reader.',
      });
    });
    const { api } = await startNatGatewayBackend({ providers: [provider] });

    const response = await api.get(path);

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      status: 'degraded',
      scopes: [{ failure: { code: 'AuthorizationFailed' } }],
    });
    expect(response.text).not.toContain('secret-project');
  });

  it('is not well without any scope', async () => {
    const { api } = await startNatGatewayBackend({});

    expect((await api.get(path)).body).toEqual({
      status: 'degraded',
      problems: [{ code: 'noScopes', key: 'natGateway' }],
      scopes: [],
    });
  });

  it('names the key of a module that failed, where the backend starts without it', async () => {
    const { api } = await startNatGatewayBackend({
      natGateway: { azure: { production: { scope: [] } } },
      backend: {
        startup: {
          plugins: {
            'nat-gateway': {
              modules: { azure: { onPluginModuleBootFailure: 'continue' } },
            },
          },
        },
      },
      features: [
        createBackendModule({
          pluginId: 'nat-gateway',
          moduleId: 'azure',
          register(env) {
            env.registerInit({
              deps: { registry: natGatewayProvidersExtensionPoint },
              init: async () => {
                throw new InputError('natGateway.azure.production is wrong');
              },
            });
          },
        }),
      ],
    });

    expect((await api.get(path)).body).toMatchObject({
      status: 'degraded',
      problems: [
        { code: 'noScopes' },
        { code: 'unreadKey', key: 'natGateway.azure' },
      ],
    });
  });

  it('is not reached where the backend starts without the plugin', async () => {
    const { api } = await startNatGatewayBackend({
      natGateway: { collection: { intervalMinute: 5 } },
      backend: {
        // Otherwise a request waits 5 s for a plugin that may be starting.
        lifecycle: { startupRequestPauseTimeout: { milliseconds: 1 } },
        startup: {
          plugins: { 'nat-gateway': { onPluginBootFailure: 'continue' } },
        },
      },
    });

    expect((await api.get(path)).status).toBe(503);
  });

  it('names a misspelt key, which no module reads', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider()],
      natGateway: { azrue: { production: {} } },
    });

    expect((await api.get(path)).body).toMatchObject({
      status: 'degraded',
      problems: [{ code: 'unreadKey', key: 'natGateway.azrue' }],
    });
  });
});

describe('metrics', () => {
  it('tell how long a collection took, and how old its data, since when nothing was discovered, and what runs there are', async () => {
    const recorded: unknown[] = [];
    const observed: Record<string, MetricsServiceObservableCallback> = {};
    const metrics = metricsServiceMock.mock({
      createHistogram: name => ({
        record: (value, attributes) =>
          recorded.push({ name, value, attributes }),
      }),
      createObservableGauge: name => ({
        addCallback: callback => {
          observed[name] = callback;
        },
        removeCallback: () => {},
      }),
    });
    await startNatGatewayBackend({
      providers: [
        new ExampleProvider(),
        createMemoryProvider({
          units: async () => {
            throw new Error('may not be read');
          },
        }),
      ],
      features: [metrics.factory],
    });

    expect(recorded).toContainEqual({
      name: 'nat_gateway.collection.duration',
      value: expect.any(Number),
      attributes: { scope, what: 'collection', outcome: 'succeeded' },
    });
    const observe = jest.fn();
    await observed['nat_gateway.collection.age']({ observe });
    expect(observe).toHaveBeenCalledWith(expect.any(Number), { scope });
    observe.mockClear();
    await observed['nat_gateway.discovery.age']({ observe });
    await observed['nat_gateway.runs']({ observe });
    expect(observe.mock.calls).toEqual([
      [expect.any(Number), { account: 'memory/lab' }],
    ]);
  });
});
