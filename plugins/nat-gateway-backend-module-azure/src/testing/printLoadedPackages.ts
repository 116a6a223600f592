/* Started by module.test.ts in a process of its own, where nothing is loaded yet. */
// First: it sees what the imports after it ask for.
import { askedPackages } from './askedPackages';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  natGatewayProvidersExtensionPoint,
  type NatGatewayProvider,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import module from '../index';
import { loadAzureSdk } from '../read/loadAzureSdk';

const loadedArm = () =>
  Object.keys(require.cache).filter(path => /@azure\/(arm|monitor)-/.test(path))
    .length;

function print(when: string) {
  const line = {
    when,
    asked: [...askedPackages].sort(),
    loadedArm: loadedArm(),
  };
  process.stdout.write(`loaded ${JSON.stringify(line)}\n`);
}

async function main() {
  const providers: NatGatewayProvider[] = [];
  const backend = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'nat-gateway',
        register(env) {
          env.registerExtensionPoint(natGatewayProvidersExtensionPoint, {
            addProvider: provider => providers.push(provider),
          });
          env.registerInit({ deps: {}, init: async () => {} });
        },
      }),
      module,
      mockServices.rootConfig.factory({
        data: {
          natGateway: {
            azure: {
              demo: {
                scopes: [
                  { subscriptionId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01' },
                ],
              },
            },
          },
        },
      }),
    ],
  });
  if (providers.length !== 1) throw new Error('the provider is missing');
  print('started');
  await loadAzureSdk();
  print('used');
  await backend.stop();
  process.exit(0);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
