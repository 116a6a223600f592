import { mockCredentials } from '@backstage/backend-test-utils';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { ExampleProvider } from '../tests/ExampleProvider';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const path = '/api/nat-gateway/v1/health';

describe('GET /v1/health', () => {
  it('answers to everyone, with the age of each scope', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [new ExampleProvider()],
    });

    const response = await api
      .get(path)
      .set('Authorization', mockCredentials.none.header());

    expect(response.body).toEqual({
      status: 'ok',
      scopes: [
        {
          scope: 'azure/test/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
          observedAt: expect.any(String),
        },
      ],
    });
    expect(response.status).toBe(200);
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

  it('is well without any cloud', async () => {
    const { api } = await startNatGatewayBackend({});

    expect((await api.get(path)).body).toEqual({ status: 'ok', scopes: [] });
  });
});
