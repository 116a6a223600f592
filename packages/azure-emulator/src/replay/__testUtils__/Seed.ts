import type { Scenario } from '../../scenario/Scenario';

/**
 * What stood in Azure before a recording began, as far as the recording tells.
 *
 * @internal
 */
export interface Seed {
  readonly resourceGroups?: Scenario['resourceGroups'];
  /** What a cut URI began with: `…/publicIPAddresses/pip` stands below it. */
  readonly cutUriBegins?: string;
  /** Seconds in `Retry-After` by resource type: Azure has changed them over the years. */
  readonly retryAfterSeconds?: Readonly<Record<string, number>>;
}
