import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { ExampleProvider } from './ExampleProvider';
import { exampleGateway } from './exampleGateway';
import { startNatGatewayBackend } from './startNatGatewayBackend';

const gateways = '/api/nat-gateway/v1/gateways';
const bearer = (token: string) => `Bearer ${token}`;

/** A backend that checks tokens itself, with a static token for each of two services. */
const start = () =>
  startNatGatewayBackend({
    providers: [
      new ExampleProvider({
        observed: {
          gateways: [
            exampleGateway('nat-shop', {
              tags: { 'backstage-owner': 'group:default/shop' },
            }),
            exampleGateway('nat-platform'),
          ],
          clusters: [],
        },
      }),
    ],
    features: [authServiceFactory, httpAuthServiceFactory],
    backend: {
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: 'ci-token-1234', subject: 'ci' },
          },
          {
            type: 'static',
            options: { token: 'other-token-1234', subject: 'other' },
          },
        ],
      },
    },
    natGateway: {
      policy: {
        servicePrincipals: [
          { subject: 'ci', owners: ['group:default/shop'], access: 'read' },
        ],
      },
    },
  });

describe('a service with a static token', () => {
  it('is known by the bare subject of its token', async () => {
    const { api } = await start();

    const { status, body } = await api
      .get(gateways)
      .set('Authorization', bearer('ci-token-1234'));

    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
  });

  it('is told which key to set when the configuration does not name it', async () => {
    const { api } = await start();

    const { status, body } = await api
      .get(gateways)
      .set('Authorization', bearer('other-token-1234'));

    expect(status).toBe(403);
    expect(body.error.message).toBe(
      "The service principal 'other' has no access to NAT gateways. The permission policy does not apply to services: add the principal to natGateway.policy.servicePrincipals, with the owners or scopes that it may see.",
    );
  });

  it('is told that it may only read', async () => {
    const { api } = await start();
    const authorization = bearer('ci-token-1234');
    const { body } = await api
      .get(gateways)
      .set('Authorization', authorization);

    const refresh = await api
      .post(`${gateways}/${body.items[0].id}/refresh`)
      .set('Authorization', authorization);

    expect(refresh.status).toBe(403);
    expect(refresh.body.error.message).toContain("needs 'access: write'");
  });

  it('is refused with a token that is not configured', async () => {
    const { api } = await start();

    const { status } = await api
      .get(gateways)
      .set('Authorization', bearer('a-made-up-token'));

    expect(status).toBe(401);
  });
});
