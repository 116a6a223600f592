import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../api/natGatewayApiRef';

/**
 * The typed client of the backend.
 *
 * @alpha
 */
export const natGatewayApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: natGatewayApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new NatGatewayClient({ discoveryApi, fetchApi }),
    }),
});
