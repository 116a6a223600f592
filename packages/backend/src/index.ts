import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('demo-personas'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('demo-policy'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

// Without a search engine module, search keeps its index in memory.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(
  import('@cluster-egress/backstage-plugin-catalog-backend-module-nat-gateway'),
);
backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
backend.add(
  import(
    '@cluster-egress/backstage-plugin-scaffolder-backend-module-nat-gateway'
  ),
);

backend.start();
