import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend'));

backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
backend.add(
  import(
    '@cluster-egress/backstage-plugin-scaffolder-backend-module-nat-gateway'
  ),
);
backend.add(
  import('@cluster-egress/backstage-plugin-catalog-backend-module-nat-gateway'),
);
backend.add(import('./egressPolicyModule'));

backend.start();
