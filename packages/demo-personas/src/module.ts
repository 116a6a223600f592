import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { personaAuthenticator } from './personaAuthenticator';

/**
 * Signs in as the user of the catalog that the browser asks for. Anyone can be anyone: it is for the demo.
 *
 * @internal
 */
export const authModuleDemoPersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-personas',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'persona',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: `user:default/${result.persona}`,
              }),
          }),
        });
      },
    });
  },
});
