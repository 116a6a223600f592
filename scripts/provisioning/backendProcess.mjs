// A backend with nothing but the plugin and its Azure module, for which each request comes from one person. Its clock is
// ahead of the machine's by CLOCK_SKEW_MILLISECONDS.
import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { tellParent } from '../bench/fleet/tellParent.mjs';

const skewMilliseconds = Number(process.env.CLOCK_SKEW_MILLISECONDS ?? 0);
if (skewMilliseconds) {
  const machine = Date;
  globalThis.Date = class extends machine {
    constructor(...given) {
      super(...(given.length > 0 ? given : [machine.now() + skewMilliseconds]));
    }

    static now() {
      return machine.now() + skewMilliseconds;
    }
  };
}

const tell = tellParent();
const backend = createBackend();
backend.add(
  mockServices.httpAuth.factory({
    defaultCredentials: mockCredentials.user('user:default/ann'),
  }),
);
backend.add(mockServices.auth.factory());
backend.add(import('@cluster-egress/backstage-plugin-nat-gateway-backend'));
backend.add(
  import('@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure'),
);
await backend.start();
tell.ready();
