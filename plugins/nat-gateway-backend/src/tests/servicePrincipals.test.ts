import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ExampleProvider } from './ExampleProvider';
import { exampleGateway } from './exampleGateway';
import { startNatGatewayBackend } from './startNatGatewayBackend';

const gateways = '/api/nat-gateway/v1/gateways';
const bearer = (token: string) => `Bearer ${token}`;

/**
 * Calls an action as the MCP server of Backstage does: with a token on behalf of its caller, whose
 * subject is the plugin itself if the caller is a service.
 */
const relay = (pluginId: string) =>
  createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
          httpAuth: coreServices.httpAuth,
          router: coreServices.httpRouter,
        },
        async init({ auth, discovery, httpAuth, router }) {
          const handler = Router();
          handler.get('/list', async (request, response) => {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await httpAuth.credentials(request),
              targetPluginId: 'nat-gateway',
            });
            const answer = await fetch(
              `${await discovery.getBaseUrl(
                'nat-gateway',
              )}/.backstage/actions/v1/actions/nat-gateway:list-gateways/invoke`,
              {
                method: 'POST',
                body: '{}',
                headers: {
                  authorization: bearer(token),
                  'content-type': 'application/json',
                },
              },
            );
            response.status(answer.status).json(await answer.json());
          });
          router.use(handler);
        },
      });
    },
  });

/** Signs tokens of a service and publishes the key, as an identity provider does. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }];
  const server = createServer((_, response) =>
    response.end(JSON.stringify({ keys })),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/keys`,
    sign: (subject: string) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject(subject)
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: () => server.close(),
  };
}

/** A backend that checks tokens itself, with a static token for each of two services. */
const start = (options: { readonly keysUrl?: string } = {}) =>
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
    features: [
      actionsRegistryServiceFactory,
      authServiceFactory,
      httpAuthServiceFactory,
      relay('mcp-actions'),
      relay('mcp-allowed'),
    ],
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
          ...(options.keysUrl
            ? [{ type: 'jwks', options: { url: options.keysUrl } }]
            : []),
        ],
      },
    },
    natGateway: {
      policy: {
        servicePrincipals: [
          { subject: 'ci', owners: ['group:default/shop'], access: 'read' },
          {
            subject: 'external:pipeline',
            owners: ['group:default/shop'],
            access: 'read',
          },
          {
            subject: 'plugin:mcp-allowed',
            owners: ['group:default/shop'],
            access: 'read',
          },
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

describe('a service with a token that an identity provider signed', () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.stop());

  it('is known by the subject of its token behind external:, and no other is', async () => {
    const { api } = await start({ keysUrl: issuer.url });
    const ask = async (subject: string) =>
      api
        .get(gateways)
        .set('Authorization', bearer(await issuer.sign(subject)));

    expect((await ask('pipeline')).body.items).toHaveLength(1);
    // The subject of a static token is another service.
    const { status, body } = await ask('ci');
    expect(status).toBe(403);
    expect(body.error.message).toContain("'external:ci'");
  });
});

describe('an assistant that connects over MCP with a static token', () => {
  it('calls as the plugin, and is told which key to set', async () => {
    const { api } = await start();

    const { status, body } = await api
      .get('/api/mcp-actions/list')
      .set('Authorization', bearer('ci-token-1234'));

    expect(status).toBe(403);
    expect(body.error.message).toContain(
      "The service principal 'plugin:mcp-actions' has no access to NAT gateways",
    );
    expect(body.error.message).toContain('natGateway.policy.servicePrincipals');
  });

  it('sees what the configuration gives that plugin', async () => {
    const { api } = await start();

    const { status, body } = await api
      .get('/api/mcp-allowed/list')
      .set('Authorization', bearer('other-token-1234'));

    expect(status).toBe(200);
    expect(body.output.gateways).toMatchObject([{ name: 'nat-shop' }]);
  });
});
