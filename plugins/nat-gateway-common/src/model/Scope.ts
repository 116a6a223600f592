import type { ProviderId } from './ProviderId';

/**
 * What is collected, owned and permitted as one: an Azure subscription or an AWS account
 * as one entry of the configuration reaches it.
 *
 * @public
 */
export interface Scope {
  readonly provider: ProviderId;
  /** The key below `natGateway.<provider>` in the configuration. */
  readonly account: string;
  /** Azure: the subscription id. AWS: the account id and region. */
  readonly id: string;
}
