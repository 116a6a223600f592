// A portal's backend with what the API needs: catalog, permissions, sign-in. It tells its parent how it does.
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { tellParent } from '../fleet/tellParent.mjs';
import { people, policy, references, timedServices } from './benchFeatures.mjs';
import { takeFinished, timeQueries, timeRequest } from './timeRequests.mjs';

timeQueries();
const tell = tellParent({ more: () => ({ requests: takeFinished() }) });
const backend = createBackend();
backend.add(
  rootHttpRouterServiceFactory({
    configure({ app, applyDefaults }) {
      app.use(timeRequest);
      applyDefaults();
    },
  }),
);
for (const service of await timedServices()) backend.add(service);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(people);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(policy);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(references);
backend.add(
  import('@cluster-egress/backstage-plugin-catalog-backend-module-nat-gateway'),
);
backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
await backend.start();
tell.ready();
