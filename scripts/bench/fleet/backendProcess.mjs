// A backend with nothing but the plugin and its Azure module, which tells its parent how it does.
import { createBackend } from '@backstage/backend-defaults';
import { tellParent } from './tellParent.mjs';

const tell = tellParent();
const backend = createBackend();
backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
await backend.start();
tell.ready();
