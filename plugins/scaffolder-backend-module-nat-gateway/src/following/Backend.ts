import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Patience } from './Patience';

/**
 * What following a run needs of the backend. A token is asked for each request,
 * because a run may outlive one.
 *
 * @internal
 */
export interface Backend {
  readonly api: NatGatewayApi;
  /** A token of the scaffolder itself. */
  readonly serviceToken: () => Promise<string>;
  readonly patience: Patience;
}
