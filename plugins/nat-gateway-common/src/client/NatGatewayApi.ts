import type { GatewayStatus } from '../model/GatewayStatus';
import type { JsonObject } from '@backstage/types';
import type { Cluster } from '../model/Cluster';
import type { Consumer } from '../model/Consumer';
import type { CollectionHealth } from './CollectionHealth';
import type { EgressAddress } from '../model/EgressAddress';
import type { EntityEgress } from './EntityEgress';
import type { GatewayUsage } from '../model/GatewayUsage';
import type { NatGateway } from '../model/NatGateway';
import type { UnusedAddressPage } from '../model/UnusedAddress';
import type { UsagePeriod } from '../model/UsagePeriod';
import type { OptionKind, OptionQuery, Options } from '../options/Options';
import type { PlanAnswer } from '../plan/Plan';
import type { FilesAnswer } from '../plan/RenderedFile';
import type { Acknowledgement } from '../plan/Acknowledgement';
import type {
  Run,
  RunEventPage,
  RunSummary,
  SeenAcknowledgement,
  SeenAddresses,
} from '../run/Run';

/**
 * What goes with every request.
 *
 * @public
 */
export interface NatGatewayRequestOptions {
  /** A Backstage token; a browser's fetchApi brings its own. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * Which page of a list.
 *
 * @public
 */
export interface NatGatewayPageOptions extends NatGatewayRequestOptions {
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  /** From 1 to 200; 50 unless said otherwise. */
  readonly limit?: number;
}

/**
 * Which gateways are meant: those that have one of the values of each filter.
 *
 * @public
 */
export interface NatGatewayFilter {
  /** Entity refs of owners; `none` means what has no owner. */
  readonly owner?: readonly string[];
  /** Keys of scopes: see {@link scopeKey}. */
  readonly scope?: readonly string[];
  readonly region?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly GatewayStatus[];
  /** Ids of findings. */
  readonly finding?: readonly string[];
  /** A part of the name or of the resource id, whatever its case. */
  readonly text?: string;
}

/**
 * How many gateways there are, in all and by group, the most first.
 *
 * @public
 */
export interface NatGatewayTotals {
  readonly total: number;
  /** A gateway with several findings is counted for each; `null` counts those without the value. */
  readonly groups: readonly {
    readonly value: string | null;
    readonly count: number;
  }[];
}

/**
 * What a run is started with.
 *
 * @public
 */
export interface StartRunRequest {
  /** The Spec's resource document, checked by the backend. */
  readonly spec: JsonObject;
  /** Absent: nothing is acknowledged. */
  readonly acknowledgement?: Acknowledgement;
  /**
   * The same key gives the same run, unless that run ended unsuccessfully: then a new attempt.
   * Absent: every call starts a run of its own.
   */
  readonly idempotencyKey?: string;
}

/**
 * Who relies on addresses from now on.
 *
 * @public
 */
export interface ConsumerRegistration
  extends Pick<Consumer, 'name' | 'contact' | 'entityRef'> {
  /** Single addresses and prefixes as the backend lists them. */
  readonly addresses: readonly string[];
}

/**
 * A change of what an address is used for, as collections found it.
 *
 * @public
 */
export interface AddressChange {
  /** ISO 8601: the collection that found it. */
  readonly at: string;
  readonly what: 'appeared' | 'changed' | 'gone';
  readonly address: {
    /** A single address has /32 or /128. */
    readonly cidr: string;
    readonly kind: EgressAddress['kind'];
    readonly state: EgressAddress['state'];
    readonly ownerRef?: string;
    readonly region?: string;
    /** ISO 8601. */
    readonly since?: string;
    /** Names, as far as the caller may see them. */
    readonly gateways: readonly string[];
    readonly clusters: readonly string[];
    /** Names of scale sets of machines that are no nodes, and of subnets where nothing else sends with it. */
    readonly places?: readonly string[];
  };
}

/**
 * The backend, typed. Errors are `ResponseError`s of `@backstage/errors` with the backend's words.
 *
 * @public
 */
export interface NatGatewayApi {
  getHealth(options?: NatGatewayRequestOptions): Promise<CollectionHealth>;
  listClusters(
    options?: NatGatewayPageOptions &
      Omit<NatGatewayFilter, 'kind'> & {
        /** {@link NatGateway.id} of gateways: clusters that go out through one of them. A page may hold fewer than `limit`. */
        readonly gateway?: readonly string[];
        /** By name, the worst status first, or the fullest first. */
        readonly sort?: 'name' | 'status' | 'utilisation';
      },
  ): Promise<{
    readonly items: readonly Cluster[];
    readonly nextCursor?: string;
  }>;
  /** Of the last 30 days unless said otherwise, the newest first, at most 1,000. */
  listAddressChanges(
    options?: NatGatewayRequestOptions & {
      /** Of the addresses: a full entity ref. */
      readonly owner?: string;
      /** ISO 8601: the addresses at that moment too, and changes up to it. */
      readonly at?: string;
      /** ISO 8601. */
      readonly since?: string;
    },
  ): Promise<{
    readonly items: readonly AddressChange[];
    /** With `at`. */
    readonly addresses?: readonly AddressChange['address'][];
  }>;
  /** Addresses and prefixes that nothing refers to, what costs most first. */
  listUnusedAddresses(
    options?: NatGatewayPageOptions &
      Pick<NatGatewayFilter, 'owner' | 'region' | 'scope' | 'text'>,
  ): Promise<UnusedAddressPage>;
  /** Who relies on the addresses that the caller may see. */
  listConsumers(
    options?: NatGatewayPageOptions & {
      readonly address?: string;
      /** Of the addresses: a full entity ref. */
      readonly owner?: string;
    },
  ): Promise<{
    readonly items: readonly Consumer[];
    readonly nextCursor?: string;
  }>;
  /** One consumer for each of the addresses. */
  registerConsumer(
    registration: ConsumerRegistration,
    options?: NatGatewayRequestOptions,
  ): Promise<{ readonly items: readonly Consumer[] }>;
  removeConsumer(id: string, options?: NatGatewayRequestOptions): Promise<void>;
  /** Says that a change of the address is known; refused (409) for another change than the newest. */
  acknowledgeChange(
    id: string,
    options: NatGatewayRequestOptions & {
      /** `at` of the consumer's change. */
      readonly change: string;
    },
  ): Promise<Consumer>;
  listGateways(
    options?: NatGatewayPageOptions &
      NatGatewayFilter & {
        /** By name, the worst status first, or the fullest first. */
        readonly sort?: 'name' | 'status' | 'utilisation';
      },
  ): Promise<{
    readonly items: readonly NatGateway[];
    readonly nextCursor?: string;
  }>;
  countGateways(
    options?: NatGatewayRequestOptions &
      NatGatewayFilter & {
        readonly groupBy?:
          | 'finding'
          | 'kind'
          | 'owner'
          | 'region'
          | 'scope'
          | 'status';
      },
  ): Promise<NatGatewayTotals>;
  getGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): Promise<NatGateway>;
  /** Lets runs change a gateway that no run created. `document`: a Spec that says what is there. */
  adoptGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): Promise<{
    readonly gateway: NatGateway;
    readonly document?: JsonObject;
  }>;
  /** Gives an adopted gateway back: runs leave it as it is from then on. */
  releaseGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): Promise<NatGateway>;
  /**
   * What a gateway carried, oldest first: over the last day or as long as is configured, without a call of the
   * cloud, or over a period that the cloud is asked about.
   */
  getGatewayUsage(
    id: string,
    options?: NatGatewayRequestOptions & { readonly period?: UsagePeriod },
  ): Promise<GatewayUsage>;
  getEntityEgress(
    entityRef: string,
    options?: NatGatewayRequestOptions,
  ): Promise<EntityEgress>;
  /** Asks for a collection of what the entity stands in; answers when it was started. */
  refreshEntityEgress(
    entityRef: string,
    options?: NatGatewayRequestOptions,
  ): Promise<void>;
  getOptions(
    kind: OptionKind,
    query: OptionQuery,
    options?: NatGatewayRequestOptions,
  ): Promise<Options>;
  /** Writes nothing. */
  plan(
    spec: JsonObject,
    options?: NatGatewayRequestOptions,
  ): Promise<PlanAnswer>;
  /** The Spec as files of another tool. Writes nothing. */
  renderFiles(
    spec: JsonObject,
    options: NatGatewayRequestOptions & {
      /** One of the provider's: `terraform`. */
      readonly format: string;
    },
  ): Promise<FilesAnswer>;
  startRun(
    request: StartRunRequest,
    options?: NatGatewayRequestOptions,
  ): Promise<Run>;
  listRuns(
    options?: NatGatewayRequestOptions & { readonly cursor?: string },
  ): Promise<{
    readonly items: readonly RunSummary[];
    readonly nextCursor?: string;
  }>;
  getRun(id: string, options?: NatGatewayRequestOptions): Promise<Run>;
  /** Waits up to 20 s for an event after the cursor. */
  getRunEvents(
    id: string,
    options?: NatGatewayRequestOptions & { readonly after?: number },
  ): Promise<RunEventPage>;
  /** The run refuses (409) a yes to something else than what it waits for by now. */
  acknowledgeRun(
    id: string,
    options: NatGatewayRequestOptions & {
      /** What was on the screen. */
      readonly seen: SeenAcknowledgement;
    },
  ): Promise<Run>;
  /** Lets a run go on that failed half-way and waits. */
  retryRun(id: string, options?: NatGatewayRequestOptions): Promise<Run>;
  /**
   * The run refuses (409, with the `addresses`) to delete addresses that a person was shown unless
   * `seen` names them.
   */
  cancelRun(
    id: string,
    options?: NatGatewayRequestOptions & { readonly seen?: SeenAddresses },
  ): Promise<Run>;
}
