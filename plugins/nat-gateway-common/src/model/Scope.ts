import type { ProviderId } from './ProviderId';

/**
 * What is collected, owned and permitted as one: a subscription or an account of a cloud
 * as one entry of the configuration reaches it.
 *
 * @public
 */
export interface Scope {
  readonly provider: ProviderId;
  /** The key below `natGateway.<provider>` in the configuration. */
  readonly account: string;
  /** As the cloud has it: a subscription id, or an account id and region. */
  readonly id: string;
}
