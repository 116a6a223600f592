import type {
  CloudDescription,
  Scope,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DiscoveryCapability } from './DiscoveryCapability';
import type { FilesCapability } from './FilesCapability';
import type { HistoryCapability } from './HistoryCapability';
import type { OptionsCapability } from './OptionsCapability';
import type { ProviderScope } from './ProviderScope';
import type { SpecsCapability } from './SpecsCapability';
import type { UsageCapability } from './UsageCapability';
import type { WritesCapability } from './WritesCapability';

/**
 * One cloud, as the backend sees it. Reading is required; each other object is a capability: what is
 * not there, the backend does not ask for and answers with 501. Methods throw {@link CloudError} for
 * what the cloud said and errors of `@backstage/errors` for the rest.
 *
 * @public
 */
export interface NatGatewayProvider {
  /** What only this cloud has; its id names the provider. */
  readonly description: CloudDescription;
  /** Those of the configuration, and those discovered that are in use. */
  readonly scopes: readonly ProviderScope[];

  /**
   * Everything in a scope, by bulk calls only.
   */
  collect(options: {
    readonly scope: Scope;
    readonly signal: AbortSignal;
  }): Promise<Snapshot>;

  readonly discovery?: DiscoveryCapability;
  readonly history?: HistoryCapability;
  readonly options?: OptionsCapability;
  readonly usage?: UsageCapability;
  readonly specs?: SpecsCapability;
  /** Needs {@link NatGatewayProvider.specs}: what is written is a step of a plan. */
  readonly writes?: WritesCapability;
  /** Needs {@link NatGatewayProvider.specs}, which accepts what is rendered. */
  readonly files?: FilesCapability;
}
