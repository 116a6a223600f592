import type { NatGatewayApi } from 'backstage-plugin-nat-gateway-common';
import type { Patience } from './Patience';

/**
 * What following a run needs of the back end. A token is asked for each request,
 * because a run may outlive one.
 *
 * @internal
 */
export interface BackEnd {
  readonly api: NatGatewayApi;
  /** A token of the scaffolder itself. */
  readonly serviceToken: () => Promise<string>;
  readonly patience: Patience;
}
