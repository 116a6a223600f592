// What the bench adds to a portal: two people, a policy, and the routes that ours are compared with.
import fs from 'node:fs';
import { Agent, get } from 'node:https';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
// Sources of this repository are CommonJS once they are transformed.
import ours from '@cluster-egress/backstage-plugin-nat-gateway-backend';
import common from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { timeMethod } from './timeRequests.mjs';

const { createNatGatewayConditionalDecision, natGatewayConditions } = ours;
const { natGatewayReadPermission } = common;

/** Sees what it owns; everyone else sees everything. */
const TEAM = 'group:default/ten';

/** Signs in the person that a header names, as a member of the group of that name. */
export const people = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'bench',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => ({}),
              authenticate: async ({ req }) => ({
                result: { name: req.header('x-bench-person') },
              }),
            }),
            signInResolver: ({ result: { name } }, context) =>
              context.issueToken({
                claims: {
                  sub: `user:default/${name}`,
                  ent: [`user:default/${name}`, `group:default/${name}`],
                },
              }),
          }),
        });
      },
    });
  },
});

export const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench',
  register(env) {
    env.registerInit({
      deps: { permission: policyExtensionPoint },
      async init({ permission }) {
        permission.setPolicy({
          async handle({ permission: asked }, user) {
            const claims = user?.info.ownershipEntityRefs ?? [];
            return asked.name.startsWith('natGateway.') && claims.includes(TEAM)
              ? createNatGatewayConditionalDecision(
                  asked,
                  natGatewayConditions.isOwner({ claims }),
                )
              : { result: 'ALLOW' };
          },
        });
      },
    });
  },
});

const timedFactory = (factory, method) =>
  createServiceFactory({
    service: factory.service,
    deps: factory.deps,
    factory: async deps => timeMethod(await factory.factory(deps), method),
  });

/** The services whose time is not ours. */
export const timedServices = async () => [
  timedFactory(permissionsServiceFactory, 'authorizeConditional'),
  timedFactory(
    await catalogServiceRef.__defaultFactory(catalogServiceRef),
    'getEntityByRef',
  ),
];

/** One query of the emulated cloud, as a plugin that keeps nothing makes it for each view. */
function createLiveQuery({ endpoint, caFile, token }) {
  const agent = new Agent({ ca: fs.readFileSync(caFile), keepAlive: true });
  return resourceId =>
    new Promise((resolve, reject) => {
      const url = new URL(`${resourceId}?api-version=2025-05-01`, endpoint);
      const headers = { authorization: `Bearer ${token}` };
      get(url, { agent, headers }, answer => {
        let text = '';
        answer.on('data', chunk => (text += chunk));
        answer.on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
}

/** The routes that ours are compared with. */
export const references = createBackendPlugin({
  pluginId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
        router: coreServices.httpRouter,
      },
      async init({ catalog, config, httpAuth, permissions, router }) {
        const live = createLiveQuery(config.get('bench.azure'));
        const ask = credentials =>
          permissions.authorizeConditional(
            [{ permission: natGatewayReadPermission }],
            { credentials },
          );
        router.use(async (request, response, next) => {
          try {
            const credentials = await httpAuth.credentials(request);
            const [, what, ...rest] = request.path.split('/');
            if (what === 'permission') {
              response.json(await ask(credentials));
            } else if (what === 'entity') {
              const entity = await catalog.getEntityByRef(
                `resource:default/${rest[0]}`,
                { credentials },
              );
              await ask(credentials);
              response.json(entity);
            } else {
              await ask(credentials);
              response.json(await live(`/${rest.join('/')}`));
            }
          } catch (error) {
            next(error);
          }
        });
      },
    });
  },
});
