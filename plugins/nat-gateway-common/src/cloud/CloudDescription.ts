import type { ClusterRule } from '../advice/ClusterRule';
import type { GatewayRule } from '../advice/GatewayRule';
import type { PriceTable } from '../cost/PriceTable';
import type { ObservedGateway } from '../model/NatGateway';
import type { ProviderId } from '../model/ProviderId';
import type { CloudAnnotation } from './CloudAnnotation';
import type { GatewayKindDescription } from './GatewayKindDescription';
import type { OptionKindDescription } from './OptionKindDescription';

/**
 * What is one cloud's and nobody else knows: plain data and pure functions, so that the backend and
 * browsers use the same. A provider hands it to the backend; `clouds` lists those that browsers know.
 *
 * @public
 */
export interface CloudDescription {
  readonly id: ProviderId;
  /** As people call it: `Azure`. */
  readonly name: string;
  /** In the order in which they decide. */
  readonly annotations: readonly CloudAnnotation[];
  /** `kind` of the documents that its provider takes. */
  readonly documentKinds: readonly string[];
  readonly options: {
    /** The query parameter that, with `account`, names the scope. */
    readonly scopeParameter: string;
    /** The kind whose choices are owned one by one, within a scope. */
    readonly ownedKind?: string;
    readonly kinds: readonly OptionKindDescription[];
  };
  readonly gatewayKinds: readonly GatewayKindDescription[];
  /** Which of {@link CloudDescription.gatewayKinds} a gateway is. */
  readonly gatewayKindOf: (gateway: Pick<ObservedGateway, 'sku'>) => string;
  /** The cloud's own states of a gateway, in lower case; every other one is a failure. */
  readonly gatewayStates: {
    readonly ready: readonly string[];
    /** It carries flows meanwhile. */
    readonly changing: readonly string[];
  };
  /** Among equals of severity, the earlier one is the more important. */
  readonly gatewayRules: readonly GatewayRule[];
  readonly clusterRules: readonly ClusterRule[];
  /** The English of its sentences, by area: as in {@link sentences}. */
  readonly sentences: Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  /** Where the cloud says more about what a finding is about, by the finding's id. */
  readonly documentation: Readonly<Record<string, string>>;
  readonly listPrices: PriceTable;
  /** Whether two ids name the same resource. */
  readonly sameResource: (one: string, other: string) => boolean;
  readonly console: {
    /** As people call it: `Azure portal`. */
    readonly name: string;
    readonly urlOf: (
      resourceId: string,
      options?: { readonly tenantId?: string },
    ) => string;
  };
}
