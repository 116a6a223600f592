/* eslint-disable */
// Generated from nat-gateway-backend/schema/openapi.yaml by `yarn wire-types`; not to be edited.

import type { JsonObject } from '@backstage/types';

export interface paths {
  readonly '/v1/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Whether each configured scope is being collected; names no resource. Without a sign-in only the status. */
    readonly get: operations['getHealth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The source addresses that the caller may see, in a format for what lets them in. */
    readonly get: operations['listAddresses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/addresses.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same with all that is known of each. */
    readonly get: operations['listAddressesAsJson'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/addresses.txt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same as CIDR blocks, a line each. */
    readonly get: operations['listAddressesAsText'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/addresses.atom': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Changes of the addresses as an Atom feed, the newest first. */
    readonly get: operations['followAddressChanges'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Changes of the addresses, the newest first, at most 1,000; with `at`, those up to then, and the addresses that there were. */
    readonly get: operations['listAddressChanges'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/unused-addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Addresses and prefixes that nothing refers to, with the proof; what costs most comes first. */
    readonly get: operations['listUnusedAddresses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/consumers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who relies on the addresses that the caller may see. */
    readonly get: operations['listConsumers'];
    readonly put?: never;
    /** Registers someone who relies on addresses; takes natGateway.consume on each of them. */
    readonly post: operations['registerConsumer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/consumers/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Forgets a consumer; for whom registered it, and for whom may change the address. */
    readonly delete: operations['removeConsumer'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/consumers/{id}/acknowledge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Says that the consumer knows of the newest change; 409 for another change than that. */
    readonly post: operations['acknowledgeChange'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/clusters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The clusters that the caller may see, filtered and sorted by what was judged of them, with the gateways that they go out through. */
    readonly get: operations['listClusters'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The gateways that the caller may see, filtered and sorted by what was judged of them. */
    readonly get: operations['listGateways'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateway-totals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many gateways the caller may see, in all and by group, the most first. */
    readonly get: operations['countGateways'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One gateway. */
    readonly get: operations['getGateway'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways/{id}/usage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What a gateway carried lately. */
    readonly get: operations['getGatewayUsage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways/{id}/adopt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Lets runs change a gateway that no run created.
     * @description Needs a person with `natGateway.apply` on it. It is never deleted by a run. Refused (409) for what a run created, and for what another tool manages. Asking again changes nothing.
     */
    readonly post: operations['adoptGateway'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Gives an adopted gateway back.
     * @description Needs a person with `natGateway.apply` on it. Nothing in the cloud changes; runs leave it as it is from then on, as before it was adopted. Refused (409) for what a run created, and while a run changes it. Asking again changes nothing.
     */
    readonly post: operations['releaseGateway'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/gateways/{id}/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Asks for a collection of the gateway's scope now. */
    readonly post: operations['refreshGateway'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/entities/{kind}/{namespace}/{name}/egress': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How a catalog entity goes out to the internet. */
    readonly get: operations['getEntityEgress'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/entities/{kind}/{namespace}/{name}/egress/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Asks for a collection of the scope that the entity is in. */
    readonly post: operations['refreshEntityEgress'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/options/{kind}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What forms offer, in the scopes that the caller may plan in. At most 60 s old. */
    readonly get: operations['getOptions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/plans': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What a Spec would change, or why it cannot. Writes nothing. */
    readonly post: operations['createPlan'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** A Spec as files of another tool, for a repository instead of a run, with its plan. Writes nothing. */
    readonly post: operations['renderFiles'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The runs that the caller may see, the newest first. */
    readonly get: operations['listRuns'];
    readonly put?: never;
    /** Plans a Spec anew and runs the plan. Needs a person's credentials. */
    readonly post: operations['startRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One run. */
    readonly get: operations['getRun'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{id}/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A run's events after a cursor; waits up to 20 s for one if the run has not ended. */
    readonly get: operations['getRunEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{id}/acknowledge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Says yes to what the run waits for in `awaitingAcknowledgement`.
     * @description `seen` is what was on the screen: a yes to that and nothing else. 409 when the run waits for something else by now.
     */
    readonly post: operations['acknowledgeRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{id}/retry': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Lets a run go forward again that failed half-way and waits for a yes to go back.
     * @description Needs a person's credentials. It plans anew first; what is done stays done. 409 when `answers` of the run does not name `retry`.
     */
    readonly post: operations['retryRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Stops a run and takes back what it wrote.
     * @description 409 when the run has ended or is taken back already, and, with `addresses` in the error, when addresses would be deleted that a person was shown and `seen` does not name.
     */
    readonly post: operations['cancelRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly FeedAddress: {
      /** @description A single address has /32 or /128. */
      readonly cidr: string;
      /** @enum {string} */
      readonly kind: 'publicIp' | 'prefix';
      /** @enum {string} */
      readonly state: 'announced' | 'active' | 'retiring';
      readonly ownerRef?: string;
      readonly region?: string;
      readonly since?: components['schemas']['Instant'];
      /** @description Names, as far as the caller may see them. */
      readonly gateways: readonly string[];
      /** @description Names, as far as the caller may see them. */
      readonly clusters: readonly string[];
      /** @description Names of scale sets of machines that are no nodes, and of subnets where nothing else is known to send with it; as far as the caller may see them. */
      readonly places?: readonly string[];
    };
    readonly AddressFeed: {
      /** @description createDate in seconds since 1970; another content has another one. */
      readonly syncToken: string;
      readonly createDate: components['schemas']['Instant'];
      readonly addresses: readonly components['schemas']['FeedAddress'][];
    };
    readonly AddressChanges: {
      readonly items: readonly {
        readonly at: components['schemas']['Instant'];
        /** @enum {string} */
        readonly what: 'appeared' | 'changed' | 'gone';
        readonly address: components['schemas']['FeedAddress'];
      }[];
      /** @description Those at the moment `at`, if it was given. */
      readonly addresses?: readonly components['schemas']['FeedAddress'][];
    };
    readonly UnusedAddress: {
      readonly id: string;
      readonly scope: components['schemas']['Scope'];
      readonly ownerRef?: string;
      readonly resourceId: string;
      readonly name: string;
      /** @enum {string} */
      readonly kind: 'publicIp' | 'prefix';
      readonly address?: string;
      /** @enum {string} */
      readonly ipVersion: 'IPv4' | 'IPv6';
      readonly addressCount: number;
      readonly container: components['schemas']['ResourceContainer'];
      readonly region: string;
      readonly consoleUrl: string;
      /** @description Of the address and of what is drawn from it, the properties in which the cloud names what uses it, all of which were empty. */
      readonly proof: readonly {
        readonly resourceId: string;
        readonly emptyProperties: readonly string[];
      }[];
      readonly readAt: components['schemas']['Instant'];
      readonly unusedSince: components['schemas']['Instant'];
      /** @description What used it until then, as far as the caller may see it. Absent where no collection found it in use. */
      readonly lastUsed?: {
        readonly gateways: readonly string[];
        readonly clusters: readonly string[];
      };
      /** @description In a month. Absent where the cloud has no such price. */
      readonly cost?: {
        readonly perMonth: number;
        readonly currency: string;
        readonly pricesReadAt: string;
      };
    };
    readonly UnusedAddressPage: {
      readonly items: readonly components['schemas']['UnusedAddress'][];
      readonly nextCursor?: string;
      /** @description Of all pages. */
      readonly total: {
        readonly count: number;
        readonly addressCount: number;
        /** @description One for each currency. */
        readonly costs: readonly {
          readonly perMonth: number;
          readonly currency: string;
        }[];
      };
      /** @description Keys of scopes of which no collection could tell what is used. */
      readonly unknownScopes: readonly string[];
    };
    readonly Address: string;
    readonly Consumer: {
      readonly id: string;
      readonly address: string;
      readonly name: string;
      readonly contact?: string;
      readonly entityRef?: string;
      readonly registeredBy: string;
      readonly since: components['schemas']['Instant'];
      /** @description The newest change of the address. Absent while it is in use as it was. */
      readonly change?: {
        /** @enum {string} */
        readonly what: 'announced' | 'retiring' | 'gone';
        readonly at: components['schemas']['Instant'];
        readonly acknowledgedBy?: string;
        readonly acknowledgedAt?: components['schemas']['Instant'];
      };
    };
    readonly Consumers: {
      readonly items: readonly components['schemas']['Consumer'][];
    };
    readonly ConsumerPage: {
      readonly items: readonly components['schemas']['Consumer'][];
      readonly nextCursor?: string;
    };
    readonly ConsumerRegistration: {
      readonly name: components['schemas']['ConsumerText'];
      readonly contact?: components['schemas']['ConsumerText'];
      /** @description A full entity ref. */
      readonly entityRef?: string;
      /** @description As GET /v1/addresses.json lists them; a single one also without /32 or /128. */
      readonly addresses: readonly components['schemas']['Address'][];
    };
    /** @description Printable, on one line. */
    readonly ConsumerText: string;
    readonly ChangeAcknowledgement: {
      /** @description `at` of the change. */
      readonly change: components['schemas']['Instant'];
    };
    /** @description Printable, on one line. */
    readonly QueryText: string;
    /** @description Nothing that would make another entity ref, or another path, of it. */
    readonly EntityRefPart: string;
    /** @description Stable for a resource id. */
    readonly GatewayId: string;
    /** Format: date-time */
    readonly Instant: string;
    readonly TextMap: {
      readonly [key: string]: string;
    };
    readonly TextList: readonly string[];
    /** @description The id of an installed provider's cloud. */
    readonly ProviderId: string;
    readonly Error: {
      readonly error: {
        readonly name: string;
        readonly message: string;
        readonly wording?: components['schemas']['Wording'];
        /** @description The run that is in the way. */
        readonly runId?: string;
        readonly addresses?: components['schemas']['TextList'];
      } & {
        readonly [key: string]: unknown;
      };
      readonly request?: JsonObject;
      readonly response: {
        readonly statusCode: number;
      };
    };
    readonly Failure: {
      readonly at: components['schemas']['Instant'];
      readonly code: string;
      readonly message: string;
      readonly cloudMessage?: string;
      readonly wayOut?: string;
      readonly wayOutWording?: components['schemas']['Wording'];
    };
    readonly DataGap: {
      readonly at: components['schemas']['Instant'];
      readonly message: string;
      readonly parts: components['schemas']['TextList'];
      /** @enum {string} */
      readonly reason?: 'failed' | 'forbidden' | 'throttled' | 'unreachable';
      readonly code?: string;
      readonly cloudMessage?: string;
      readonly wayOut?: string;
      readonly wayOutWording?: components['schemas']['Wording'];
      readonly gatewayCount?: number;
    };
    readonly Health: {
      /**
       * @description `starting` until each scope was collected, and each discovery of scopes made, or failed once; `degraded` when the configuration has a problem, the newest discovery failed, or the newest collection of a scope failed, left something out, or is too old.
       * @enum {string}
       */
      readonly status: 'starting' | 'ok' | 'degraded';
      /** @description Of the configuration; their messages are in the log. Absent without a sign-in. */
      readonly problems?: readonly {
        /** @enum {string} */
        readonly code: 'noScopes' | 'unreadKey' | 'unknownScope';
        /** @description The key of the configuration to look at. */
        readonly key: string;
      }[];
      /** @description Of the accounts in which scopes are discovered, for those who may see what has no owner. Absent without a sign-in. */
      readonly discoveries?: readonly {
        /** @description The provider's id and the account's name, with a slash between them. */
        readonly account: string;
        readonly observedAt?: components['schemas']['Instant'];
        readonly failure?: {
          readonly at: components['schemas']['Instant'];
          readonly code: string;
        };
      }[];
      /** @description Those that the caller may see. Absent without a sign-in. */
      readonly scopes?: readonly {
        /** @description The scope's key; names no resource. */
        readonly scope: string;
        readonly observedAt?: components['schemas']['Instant'];
        readonly failure?: {
          readonly at: components['schemas']['Instant'];
          readonly code: string;
        };
        /** @description What the newest collection left out. */
        readonly gaps?: readonly {
          readonly part: string;
          readonly code?: string;
        }[];
      }[];
    };
    readonly Scope: {
      readonly provider: components['schemas']['ProviderId'];
      readonly account: string;
      readonly id: string;
    };
    readonly Subject: {
      readonly ownerRef?: string;
      readonly provider: components['schemas']['ProviderId'];
      readonly scope: string;
    };
    readonly Freshness: {
      readonly observedAt?: components['schemas']['Instant'];
      readonly stale: boolean;
      readonly failure?: components['schemas']['Failure'];
      readonly gaps?: readonly components['schemas']['DataGap'][];
    };
    readonly EgressAddress: {
      readonly resourceId: string;
      readonly name: string;
      /** @enum {string} */
      readonly kind: 'publicIp' | 'prefix';
      readonly address?: string;
      /** @enum {string} */
      readonly ipVersion: 'IPv4' | 'IPv6';
      /** @description Absent when the address was not read. */
      readonly addressCount?: number;
      /**
       * @description It is referenced and could not be read; nothing else of it is known.
       * @constant
       */
      readonly notRead?: true;
      /** @description What it was when it was last read. */
      readonly addressWas?: string;
      readonly lastReadAt?: components['schemas']['Instant'];
      readonly knownSince?: components['schemas']['Instant'];
      readonly zones: components['schemas']['TextList'];
      /** @enum {string} */
      readonly state: 'announced' | 'active' | 'retiring';
    };
    readonly SubnetAttachment: {
      readonly resourceId: string;
      readonly name: string;
      readonly virtualNetworkId: string;
    };
    readonly TimeWindow: {
      readonly start: components['schemas']['Instant'];
      readonly end: components['schemas']['Instant'];
    };
    /** @description Our computation from what the cloud measured. What was not reported is absent, never 0. */
    readonly SnatUsage: {
      readonly peakWindow: components['schemas']['TimeWindow'];
      readonly peakTcpConnections?: number;
      readonly peakUdpConnections?: number;
      /** @description New TCP connections each second in the busiest minute of the last hour. */
      readonly peakTcpAttemptsPerSecond?: number;
      readonly peakUdpAttemptsPerSecond?: number;
      readonly failureWindow: components['schemas']['TimeWindow'];
      readonly attemptedConnections?: number;
      readonly failedConnections?: number;
      /** @description In the last hour of the failure window. */
      readonly recentAttemptedConnections?: number;
      readonly recentFailedConnections?: number;
      readonly failingSince?: components['schemas']['Instant'];
      readonly newestFailureAt?: components['schemas']['Instant'];
      readonly datapathAvailabilityPercent?: number;
      readonly newestSampleAt?: components['schemas']['Instant'];
      /** @enum {string} */
      readonly peakProtocol?: 'TCP' | 'UDP';
      readonly peakConnections?: number;
      /** @description What the IPv4 addresses bring, of one protocol. Absent when an address was not read. */
      readonly inventoryPorts?: number;
      readonly utilisations: readonly components['schemas']['Utilisation'][];
      readonly portsInUse?: components['schemas']['PortsInUse'];
      readonly heldWithoutFailure?: components['schemas']['HeldWithoutFailure'];
      /** @description Failed ÷ attempted; the only evidence of exhaustion. */
      readonly failedRatio?: number;
    };
    /** @description How much of a ceiling is used. Those that are computed from connections are `connections`, `portsOfOneDestination`, `connectionsOfOneDestination` and `inventory`; others are a cloud's own. */
    readonly Utilisation: {
      readonly id: string;
      readonly used: number;
      /** @description The ceiling. */
      readonly of: number;
      /**
       * @description `atMost`: an upper bound; `ifOneDestination`: as if all went to one destination; `withoutCoolDown`: the same, and ports in cool-down, which are not known, would add to it; `reusable`: it may exceed the ceiling, since ports are reused across destinations.
       * @enum {string}
       */
      readonly basis:
        | 'measured'
        | 'atMost'
        | 'ifOneDestination'
        | 'withoutCoolDown'
        | 'reusable';
      readonly observedAt: components['schemas']['Instant'];
    };
    /** @description The most ports that one protocol may hold: peak connections + holdSeconds × attemptsPerSecond. A connection that ended keeps its port for a while, and no metric counts that. */
    readonly PortsInUse: {
      /** @enum {string} */
      readonly protocol: 'TCP' | 'UDP';
      readonly atMost: number;
      readonly holdSeconds: number;
      readonly attemptsPerSecond: number;
      /**
       * @description mean, where the busiest minute was not reported and the mean of the failure window replaces it.
       * @enum {string}
       */
      readonly basis: 'busiestMinute' | 'mean';
    };
    /** @description On so many past days at least so many ports were in use, and no connection failed. */
    readonly HeldWithoutFailure: {
      readonly days: number;
      readonly ports: number;
    };
    readonly NatGateway: {
      readonly id: components['schemas']['GatewayId'];
      readonly scope: components['schemas']['Scope'];
      readonly ownerRef?: string;
      /**
       * @description `created`: by a run of this backend; `adopted`: made elsewhere and given into its hands; `foreign`: anything else.
       * @enum {string}
       */
      readonly origin: 'adopted' | 'created' | 'foreign';
      /** @enum {string} */
      readonly status:
        | 'healthy'
        | 'atRisk'
        | 'exhausted'
        | 'degraded'
        | 'unknown';
      readonly usage?: components['schemas']['SnatUsage'];
      readonly resourceId: string;
      readonly name: string;
      readonly container: components['schemas']['ResourceContainer'];
      readonly region: string;
      /** @description What it is, as its cloud names it. */
      readonly kind: string;
      readonly zones: components['schemas']['TextList'];
      /** @description Of a gateway that has a part for each zone. */
      readonly parts?: readonly components['schemas']['GatewayPart'][];
      readonly tcpIdleTimeout: components['schemas']['IdleTimeout'];
      readonly udpIdleTimeout?: components['schemas']['IdleTimeout'];
      /** @enum {string} */
      readonly state: 'ready' | 'changing' | 'deleting' | 'failed' | 'unknown';
      /** @description The cloud's own word for the state. */
      readonly cloudState: string;
      readonly servesNetwork?: components['schemas']['NamedResource'];
      readonly usageWas?: components['schemas']['SnatUsage'];
      readonly lastReadAt?: components['schemas']['Instant'];
      readonly addresses: readonly components['schemas']['EgressAddress'][];
      readonly subnets: readonly components['schemas']['SubnetAttachment'][];
      readonly tags: components['schemas']['TextMap'];
      /** @description In lists, which advice there is on it, the worst first; absent elsewhere. */
      readonly findings?: readonly {
        readonly id: string;
        /** @enum {string} */
        readonly severity: 'critical' | 'warning' | 'info';
      }[];
      /** @description Of one gateway asked for by its id, its entry in the Spec of the newest run that succeeded; absent where no run did. */
      readonly declared?: JsonObject;
      readonly consoleUrl?: string;
    };
    readonly Cluster: {
      readonly id: components['schemas']['GatewayId'];
      readonly scope: components['schemas']['Scope'];
      readonly ownerRef?: string;
      readonly resourceId: string;
      readonly name: string;
      readonly container: components['schemas']['ResourceContainer'];
      readonly region: string;
      readonly consoleUrl?: string;
      readonly lastReadAt?: components['schemas']['Instant'];
      /** @description Of the gateways that it goes out through and the caller may see. While what decides cannot be read: as it was. */
      readonly gatewayIds: readonly components['schemas']['GatewayId'][];
    };
    readonly ClusterPage: {
      readonly items: readonly components['schemas']['Cluster'][];
      readonly nextCursor?: string;
    };
    readonly GatewayUsage: {
      readonly stepMinutes: number;
      readonly slices: readonly {
        readonly at: components['schemas']['Instant'];
        /** @description Active connections of the busiest minute. */
        readonly peakTcpConnections?: number;
        readonly peakUdpConnections?: number;
        /** @description New connections, all protocols. */
        readonly attemptedConnections?: number;
        readonly failedConnections?: number;
        /** @description New connections each second of the busiest minute. */
        readonly peakTcpAttemptsPerSecond?: number;
        readonly peakUdpAttemptsPerSecond?: number;
        /** @description Ports of one protocol, those in cool-down included. */
        readonly portsInUseAtMost?: number;
        /** @description From the internet, all protocols. */
        readonly bytesIn?: number;
        /** @description To the internet, all protocols. */
        readonly bytesOut?: number;
        /** @description Both ways, all protocols. */
        readonly packets?: number;
        readonly droppedPackets?: number;
        /** @description The lowest that was measured. */
        readonly datapathAvailabilityPercent?: number;
      }[];
      /** @description What the gateway can carry; absent what the cloud does not publish, or where no cloud was asked. */
      readonly ceilings?: {
        readonly bitsPerSecondEachWay?: number;
        /** @description Both ways together. */
        readonly bitsPerSecond?: number;
        readonly packetsPerSecond?: number;
      };
      /** @description What the cloud measures and did not tell now. Absent when it is nothing. */
      readonly notRead?: readonly (
        | 'availability'
        | 'connections'
        | 'failedConnections'
        | 'packets'
        | 'throughput'
        | 'nodePorts'
        | 'dailyPeaks'
        | 'portUse'
        | 'history'
      )[];
    };
    readonly GatewayTotals: {
      readonly total: number;
      /** @description A gateway with several findings is counted for each of them. */
      readonly groups: readonly {
        /** @description null: gateways without it. */
        readonly value: string | null;
        readonly count: number;
      }[];
    };
    readonly GatewayPage: {
      readonly items: readonly components['schemas']['NatGateway'][];
      readonly nextCursor?: string;
    };
    readonly EgressPool: {
      readonly name: string;
      readonly nodeCount?: number;
      readonly zones: components['schemas']['TextList'];
    };
    /** @description After how much silence a flow is forgotten. fixed, where no setting changes it. */
    readonly IdleTimeout: {
      readonly seconds: number;
      /** @enum {string} */
      readonly basis: 'configured' | 'default' | 'fixed';
    };
    /** @description The part of a gateway that is in one zone. */
    readonly GatewayPart: {
      readonly zone: string;
      /** @enum {string} */
      readonly health: 'healthy' | 'unhealthy' | 'unknown';
      /** @enum {string} */
      readonly role: 'active' | 'standby';
      readonly since?: components['schemas']['Instant'];
      readonly reason?: string;
      readonly addresses: components['schemas']['TextList'];
    };
    /** @description What a resource is part of, as its cloud groups resources. */
    readonly ResourceContainer: {
      readonly kind: string;
      readonly resourceId: string;
      readonly name: string;
    };
    readonly NamedResource: {
      readonly resourceId: string;
      readonly name: string;
    };
    /** @description What is referenced and was not read; what would follow from it is not known. */
    readonly UnreadResource: {
      /** @enum {string} */
      readonly kind:
        | 'bgpRoutes'
        | 'firewall'
        | 'loadBalancer'
        | 'machineAddress'
        | 'natGateway'
        | 'networkGateway'
        | 'prefix'
        | 'publicIp'
        | 'routeTable'
        | 'subnet';
      readonly resourceId: string;
      readonly name: string;
    };
    /** @description One way out to the internet, with the node pools and subnets that take it. */
    readonly EgressWay: {
      /** @enum {string} */
      readonly kind:
        | 'natGateway'
        | 'loadBalancer'
        | 'userDefinedRoute'
        | 'nodePublicIps'
        | 'defaultOutboundAccess'
        | 'staticEgressGateway'
        | 'blocked'
        | 'none'
        | 'unknown';
      readonly pools: readonly components['schemas']['EgressPool'][];
      readonly subnets: readonly components['schemas']['NamedResource'][];
      /** @description Nodes of these pools. Absent when it is not known. */
      readonly nodeCount?: number;
      readonly addresses: readonly components['schemas']['EgressAddress'][];
      /** @description The fact that decides. */
      readonly reason: string;
      readonly reasonWording?: components['schemas']['Wording'];
      readonly notRead: readonly components['schemas']['UnreadResource'][];
      /** @description Of a natGateway. */
      readonly gatewayResourceId?: string;
      /** @description Of a loadBalancer; absent where it is the cluster's. */
      readonly loadBalancerResourceId?: string;
      /** @description Of a loadBalancer. */
      readonly portsPerNode?: number;
      /** @enum {string} */
      readonly portsPerNodeBasis?:
        | 'configured'
        | 'defaultByNodeCount'
        | 'measured';
      readonly tcpIdleTimeout?: components['schemas']['IdleTimeout'];
      /** @description Of a userDefinedRoute. */
      readonly routeTableId?: string;
      readonly nextHopType?: string;
      readonly nextHopIpAddresses?: components['schemas']['TextList'];
      readonly firewall?: components['schemas']['NamedResource'];
    };
    readonly ObservedCluster: {
      readonly resourceId: string;
      readonly name: string;
      readonly container: components['schemas']['ResourceContainer'];
      readonly region: string;
      readonly outboundType?: string;
      readonly virtualNetworkId?: string;
      /**
       * @description The cluster service made the network; its subnets take no NAT gateway of one's own.
       * @constant
       */
      readonly isNetworkManaged?: true;
      readonly subnets: readonly components['schemas']['NamedResource'][];
      readonly zones: components['schemas']['TextList'];
      /** @description Absent when it is not known. */
      readonly nodeCount?: number;
      readonly maxNodeCount?: number;
      /** @enum {string} */
      readonly powerState?: 'running' | 'stopped';
      /** @description How it goes out, the way that most nodes take first. */
      readonly ways: readonly components['schemas']['EgressWay'][];
      readonly waysWas?: components['schemas']['WaysThen'];
      readonly lastReadAt?: components['schemas']['Instant'];
      readonly tags: components['schemas']['TextMap'];
      readonly nodePorts?: components['schemas']['NodePorts'];
      readonly consoleUrl?: string;
    };
    /** @description SNAT ports of the nodes behind a load balancer, of one protocol and all addresses: what is set aside for each, and the most that each used. The fullest first, fifty at most. */
    readonly NodePorts: {
      readonly observedAt: components['schemas']['Instant'];
      readonly windowMinutes: number;
      readonly nodeCount: number;
      readonly nodes: readonly {
        readonly address: string;
        readonly usedPorts: number;
        readonly allocatedPorts?: number;
      }[];
    };
    /** @description How something went out when what decides was last read. */
    readonly WaysThen: {
      readonly ways: readonly components['schemas']['EgressWay'][];
      readonly observedAt: components['schemas']['Instant'];
    };
    /** @description A part of a network, with the ways out of the machines in it: a subnet, where no cluster is known on it, a whole network, or machines that are made and scaled as one. */
    readonly ObservedPlace: {
      /** @enum {string} */
      readonly kind: 'machineGroup' | 'network' | 'subnet';
      readonly resourceId: string;
      readonly name: string;
      readonly container: components['schemas']['ResourceContainer'];
      readonly region: string;
      /** @description The cluster whose nodes the machines are. */
      readonly clusterResourceId?: string;
      readonly virtualNetworkId: string;
      readonly ways: readonly components['schemas']['EgressWay'][];
      readonly nodePorts?: components['schemas']['NodePorts'];
      readonly waysWas?: components['schemas']['WaysThen'];
      readonly lastReadAt?: components['schemas']['Instant'];
      readonly tags: components['schemas']['TextMap'];
    };
    readonly Finding: {
      readonly id: string;
      /** @enum {string} */
      readonly severity: 'critical' | 'warning' | 'info';
      readonly resourceId: string;
      readonly title: string;
      readonly remedy: string;
      /** @description Which sentences title and remedy are, for readers that say them in words of their own. Those of the remedy follow one another. */
      readonly wording?: {
        readonly title: components['schemas']['Wording'];
        readonly remedy: readonly components['schemas']['Wording'][];
      };
      readonly evidence: readonly {
        readonly id: string;
        readonly label: string;
        readonly value: number | string;
        readonly unit?: string;
        readonly observedAt?: components['schemas']['Instant'];
      }[];
      readonly docUrl: string;
      /** @description The remedy as a change of the Spec, where a run can do it: what to set in the entry of spec.gateways that has this name. */
      readonly change?: {
        readonly kind: string;
        readonly gatewayName: string;
        /** @description Fields as documents of this kind have them. */
        readonly set: {
          readonly [key: string]:
            | (number | string)
            | components['schemas']['TextList'];
        };
      };
    };
    /** @description A rule that could not judge, because what it needs was not collected. It never means that all is well. */
    readonly NotKnown: {
      /** @constant */
      readonly kind: 'notKnown';
      readonly ruleId: string;
      readonly resourceId: string;
      readonly missing: string;
      readonly wording?: components['schemas']['Wording'];
    };
    readonly EntityEgress: {
      readonly entityRef: string;
      /** @description The cloud whose annotation decided. */
      readonly provider?: string;
      readonly annotation?: {
        readonly name: string;
        readonly value: string;
        /** @description Why the value is no id of what the annotation names. */
        readonly problem?: {
          readonly message: string;
          readonly wording: components['schemas']['Wording'];
        };
      };
      /** @enum {string} */
      readonly state: 'collected' | 'notAnnotated' | 'notCollected';
      readonly cluster?: components['schemas']['ObservedCluster'];
      readonly place?: components['schemas']['ObservedPlace'];
      readonly ownerRef?: string;
      readonly gateways: readonly components['schemas']['NatGateway'][];
      readonly findings: readonly components['schemas']['Finding'][];
      readonly notKnown: readonly components['schemas']['NotKnown'][];
      readonly activeRuns: readonly components['schemas']['RunSummary'][];
      readonly failedRuns: readonly components['schemas']['RunSummary'][];
      readonly freshness: components['schemas']['Freshness'];
    };
    /** @description scopes, or a kind that the cloud of the scope has. */
    readonly OptionKind: string;
    readonly SubnetFact: {
      readonly resourceId: string;
      readonly name: string;
      readonly virtualNetworkId: string;
      readonly region: string;
      readonly natGatewayResourceId?: string;
      readonly hasBasicSku?: boolean;
      readonly clusters: components['schemas']['TextList'];
      /** @constant */
      readonly isForPods?: true;
      readonly machineZones: components['schemas']['TextList'];
      readonly ownerRef?: string;
    };
    readonly AddressFact: {
      readonly resourceId: string;
      readonly name: string;
      /** @enum {string} */
      readonly kind: 'publicIp' | 'prefix';
      readonly address?: string;
      readonly sku: string;
      /** @enum {string} */
      readonly ipVersion: 'IPv4' | 'IPv6';
      readonly addressCount: number;
      readonly zones: components['schemas']['TextList'];
      readonly region: string;
      readonly usedByResourceId?: string;
      readonly drawnResourceIds?: components['schemas']['TextList'];
      readonly isInternetRouted?: boolean;
      readonly isDdosProtected?: boolean;
    };
    readonly Option: {
      readonly value: string;
      readonly label: string;
      readonly labelWording?: components['schemas']['Wording'];
      readonly description?: string;
      readonly descriptionWording?: components['schemas']['Wording'];
      readonly unavailableReason?: string;
      readonly unavailableReasonWording?: components['schemas']['Wording'];
      readonly scope?: {
        readonly account: string;
        readonly subscriptionId: string;
        readonly ownerRef?: string;
        readonly resourceGroups?: components['schemas']['TextList'];
        readonly regions?: components['schemas']['TextList'];
      };
      readonly region?: {
        readonly zones: components['schemas']['TextList'];
        readonly skus: components['schemas']['TextList'];
      };
      readonly subnet?: components['schemas']['SubnetFact'];
      readonly address?: components['schemas']['AddressFact'];
    };
    readonly Options: {
      readonly kind: components['schemas']['OptionKind'];
      readonly items: readonly components['schemas']['Option'][];
    };
    /** @description A Spec's resource document {apiVersion, kind, metadata, spec}. Its shape is judged by the provider that takes its `kind`, with the same words in form, action and API; see the JSON Schema of each kind. */
    readonly SpecDocument: JsonObject;
    readonly PlanRequest: {
      readonly spec: components['schemas']['SpecDocument'];
    };
    readonly FilesRequest: {
      readonly spec: components['schemas']['SpecDocument'];
      /** @description One of the provider's, for example `terraform`; the error of an unknown one lists them. */
      readonly format: string;
    };
    readonly FilesAnswer: {
      readonly plan?: components['schemas']['Plan'];
      readonly violations: readonly components['schemas']['Violation'][];
      readonly files: readonly {
        /** @description Relative, below the folder that the files are put in. */
        readonly path: string;
        readonly content: string;
      }[];
    };
    /** @description Which sentence the text beside it is, with the values in it, for readers that say it in words of their own. A value is a name, a number, a sentence, or a list of names and sentences. */
    readonly Wording: {
      readonly id: string;
      readonly values: components['schemas']['SentenceValues'];
    };
    readonly SentenceValues: {
      readonly [key: string]:
        | (number | string)
        | components['schemas']['Wording']
        | readonly (string | components['schemas']['Wording'])[];
    };
    readonly Said: {
      readonly message: string;
      readonly wording: components['schemas']['Wording'];
    };
    readonly Violation: {
      readonly rule: string;
      readonly path: string;
      readonly message: string;
      readonly wording?: components['schemas']['Wording'];
    };
    readonly CostEstimate: {
      /** @description ISO 4217. */
      readonly currency: string;
      /** @description The region whose prices these are; `list` where one list price applies to all regions. */
      readonly region?: string;
      /** Format: date */
      readonly pricesReadAt: string;
      readonly sourceUrl: string;
      readonly perMonth: {
        readonly before: number;
        readonly after: number;
      };
      readonly perGigabyteProcessed: number;
    };
    readonly Step: {
      readonly key: string;
      readonly kind: string;
      readonly title: string;
      readonly wording?: components['schemas']['Wording'];
      readonly resourceId: string;
      readonly after: components['schemas']['TextList'];
      readonly locks: components['schemas']['TextList'];
      /** @enum {string} */
      readonly effect: 'none' | 'movesEgress' | 'retires';
      readonly input: JsonObject;
    };
    readonly PlanChanges: {
      /** @description Those of the Spec, in its order, also where nothing of one changes. */
      readonly gateways: readonly components['schemas']['GatewayChanges'][];
      /** @description Of all of them together, and of the gateways that they replace, each counted once. */
      readonly cost: components['schemas']['CostEstimate'];
    };
    readonly AdoptedGateway: {
      readonly gateway: components['schemas']['NatGateway'];
      /** @description A Spec that says what is there, so that its plan is empty. Absent where its cloud has none. */
      readonly document?: JsonObject;
    };
    readonly GatewayChanges: {
      /** @description The gateway, whether it exists or not. */
      readonly resourceId: string;
      readonly name: string;
      readonly addressesGained: {
        readonly count: number;
        readonly known: components['schemas']['TextList'];
      };
      readonly addressesLost: components['schemas']['TextList'];
      /** @description Who relies on the addresses lost or left with afterwards, as far as the caller may see. */
      readonly consumers?: readonly components['schemas']['Consumer'][];
      /** @description What else the subnets leave with today, or a replaced gateway has, and could not be read. */
      readonly notRead?: readonly components['schemas']['UnreadResource'][];
      readonly subnets: readonly {
        readonly resourceId: string;
        readonly name: string;
        readonly before: string;
        readonly beforeWording?: components['schemas']['Wording'];
        readonly replacedGatewayResourceId?: string;
      }[];
      /** @description Subnets that lose the gateway and get no other. */
      readonly detachedSubnets?: readonly {
        readonly resourceId: string;
        readonly name: string;
      }[];
      /** @description What a person should know first, the most important first. */
      readonly notes?: readonly components['schemas']['Said'][];
      readonly clusters: components['schemas']['TextList'];
      /** @description `before` is absent where not all of it was read. */
      readonly ports: {
        readonly before?: number;
        readonly after: number;
      };
      /** @description Connections of all protocols that it carries at once, at most. */
      readonly connectionLimit?: number;
      readonly cost: components['schemas']['CostEstimate'];
      readonly disruption: string;
      readonly disruptionWording?: components['schemas']['Wording'];
    };
    readonly RequiredAcknowledgement: {
      /** @enum {string} */
      readonly kind: 'sourceAddressesChange' | 'gatewayReplacement';
      readonly message: string;
      readonly wording?: components['schemas']['Wording'];
      /** @description Of `sourceAddressesChange`: the gateway whose changes tell the addresses and subnets. Of `gatewayReplacement`: the gateway whose subnets are taken over. */
      readonly resourceId: string;
    };
    readonly Plan: {
      readonly subject: components['schemas']['Subject'];
      readonly touches: readonly components['schemas']['TouchedResource'][];
      readonly provider: components['schemas']['ProviderId'];
      readonly scope: components['schemas']['Scope'];
      readonly name: string;
      /** @description Name of the permission that it takes to run it; natGateway.apply where it is absent. */
      readonly permission?: string;
      readonly specHash: components['schemas']['Sha256'];
      readonly hash: components['schemas']['Sha256'];
      readonly steps: readonly components['schemas']['Step'][];
      readonly changes: components['schemas']['PlanChanges'];
      readonly requiredAcknowledgements: readonly components['schemas']['RequiredAcknowledgement'][];
    };
    /** @description What the steps create, change or take something from, and whose it is. A shared subnet is listed once for each owner. */
    readonly TouchedResource: {
      readonly resourceId: string;
      readonly name: string;
      /** @enum {string} */
      readonly how: 'created' | 'changed' | 'takenFrom';
      readonly subject: components['schemas']['Subject'];
    };
    readonly Sha256: string;
    readonly PlanAnswer: {
      readonly plan?: components['schemas']['Plan'];
      readonly violations: readonly components['schemas']['Violation'][];
      /** @description When a run of it begins, if not at once. */
      readonly waits?: components['schemas']['Said'];
      /** @description Why the caller may look at the plan and not run it. */
      readonly refusal?: components['schemas']['Said'];
    };
    /** @description What a person says yes to. Everything that is absent is "no". */
    readonly Acknowledgement: {
      readonly planHash?: components['schemas']['Sha256'];
      /** @description Resource ids of the gateways that the subnets leave through then. `true` is a yes to a plan that asks for one gateway, and to no other. */
      readonly sourceAddressesChange?:
        | boolean
        | components['schemas']['TextList'];
      readonly newAddressesUnseen?: boolean;
      readonly replacedGateways?: components['schemas']['TextList'];
      readonly undoMovesEgress?: boolean;
    };
    readonly StartRunRequest: {
      readonly spec: components['schemas']['SpecDocument'];
      readonly acknowledgement?: components['schemas']['Acknowledgement'];
      readonly idempotencyKey?: string;
    };
    /** @enum {string} */
    readonly RunState:
      | 'planned'
      | 'awaitingApproval'
      | 'running'
      | 'awaitingAcknowledgement'
      | 'awaitingWindow'
      | 'succeeded'
      | 'undone'
      | 'failed'
      | 'cancelled';
    readonly RunError: {
      readonly code: string;
      readonly message: string;
      readonly resourceId?: string;
      readonly wayOut: string;
    };
    readonly RunStep: {
      readonly key: string;
      readonly kind: string;
      readonly title: string;
      readonly wording?: components['schemas']['Wording'];
      readonly resourceId: string;
      /** @enum {string} */
      readonly effect: 'none' | 'movesEgress' | 'retires';
      readonly state: components['schemas']['RunStepState'];
      readonly startedAt?: components['schemas']['Instant'];
      readonly finishedAt?: components['schemas']['Instant'];
      readonly error?: components['schemas']['RunError'];
    };
    /** @enum {string} */
    readonly RunStepState:
      | 'pending'
      | 'running'
      | 'succeeded'
      | 'failed'
      | 'undone';
    readonly RunOutputs: {
      /** @description Those of the Spec, in its order. */
      readonly gateways: readonly {
        readonly resourceId: string;
        readonly name: string;
        readonly egressAddresses: components['schemas']['TextList'];
        readonly consoleUrl?: string;
      }[];
    };
    readonly AcknowledgeRequest: {
      readonly seen: {
        /** @enum {string} */
        readonly reason: 'newAddresses' | 'retirement' | 'undo';
        readonly addresses: components['schemas']['TextList'];
        readonly resourceIds?: components['schemas']['TextList'];
      };
    };
    readonly CancelRequest: {
      readonly seen?: {
        readonly addresses: components['schemas']['TextList'];
      };
    };
    /** @description What is asked of one gateway before a run goes on. */
    readonly AwaitingGateway: {
      readonly resourceId: string;
      readonly name: string;
      readonly addresses: components['schemas']['TextList'];
      /** @description Those that move; none where all behind the gateway are concerned. */
      readonly subnets: readonly {
        readonly resourceId: string;
        readonly name: string;
      }[];
    };
    readonly PendingAcknowledgement: {
      /** @enum {string} */
      readonly reason: 'newAddresses' | 'retirement' | 'undo';
      readonly message: string;
      readonly wording?: components['schemas']['Wording'];
      readonly addresses: components['schemas']['TextList'];
      readonly gateways?: readonly components['schemas']['AwaitingGateway'][];
      readonly until?: components['schemas']['Instant'];
      readonly resourceIds?: components['schemas']['TextList'];
      readonly subnets?: readonly components['schemas']['SubnetEgress'][];
    };
    /** @description Where a subnet that a run moves leaves now, as far as the run knows. */
    readonly SubnetEgress: {
      readonly resourceId: string;
      readonly name: string;
      /** @enum {string} */
      readonly leavesBy: 'former' | 'new' | 'notKnown';
      readonly former: string;
      readonly formerWording?: components['schemas']['Wording'];
      readonly gatewayName: string;
    };
    /** @description How far a run is with one gateway of its Spec. */
    readonly RunGateway: {
      readonly resourceId: string;
      readonly name: string;
      readonly state: components['schemas']['RunStepState'];
      readonly error?: components['schemas']['RunError'];
    };
    /**
     * @description `undo` once the run failed or was cancelled.
     * @enum {string}
     */
    readonly RunPhase: 'forward' | 'undo';
    /** @description What a person can do to the run now; anything else answers 409. */
    readonly RunAnswers: readonly ('acknowledge' | 'retry' | 'cancel')[];
    readonly RunSummary: {
      readonly id: string;
      readonly name: string;
      readonly subject: components['schemas']['Subject'];
      readonly state: components['schemas']['RunState'];
      readonly phase: components['schemas']['RunPhase'];
      readonly answers: components['schemas']['RunAnswers'];
      readonly cancelRequestedBy?: string;
      readonly attempt: number;
      readonly startedBy: string;
      readonly createdAt: components['schemas']['Instant'];
      readonly updatedAt: components['schemas']['Instant'];
      readonly finishedAt?: components['schemas']['Instant'];
      readonly pendingAcknowledgement?: components['schemas']['PendingAcknowledgement'];
      readonly error?: components['schemas']['RunError'];
    };
    readonly Run: {
      readonly id: string;
      readonly name: string;
      readonly subject: components['schemas']['Subject'];
      readonly state: components['schemas']['RunState'];
      readonly phase: components['schemas']['RunPhase'];
      readonly answers: components['schemas']['RunAnswers'];
      readonly cancelRequestedBy?: string;
      readonly attempt: number;
      readonly startedBy: string;
      readonly createdAt: components['schemas']['Instant'];
      readonly updatedAt: components['schemas']['Instant'];
      readonly finishedAt?: components['schemas']['Instant'];
      readonly pendingAcknowledgement?: components['schemas']['PendingAcknowledgement'];
      readonly specHash: components['schemas']['Sha256'];
      readonly plan: components['schemas']['Plan'];
      readonly steps: readonly components['schemas']['RunStep'][];
      /** @description Those of the Spec, in its order. */
      readonly gateways: readonly components['schemas']['RunGateway'][];
      /** @description What takes steps back; a key is that of the step that it takes back. */
      readonly undoSteps: readonly components['schemas']['RunStep'][];
      readonly acknowledgement: components['schemas']['Acknowledgement'];
      readonly outputs?: components['schemas']['RunOutputs'];
      readonly error?: components['schemas']['RunError'];
      readonly subnets: readonly components['schemas']['SubnetEgress'][];
      readonly notUndone: readonly {
        readonly resourceId: string;
        readonly reason: string;
        readonly command: string;
      }[];
    };
    readonly RunPage: {
      readonly items: readonly components['schemas']['RunSummary'][];
      readonly nextCursor?: string;
    };
    readonly RunEventPage: {
      readonly events: readonly {
        readonly sequence: number;
        readonly at: components['schemas']['Instant'];
        /** @enum {string} */
        readonly level: 'info' | 'warn' | 'error';
        /** @description What happened; with its values, what readers say in their language. */
        readonly code: string;
        readonly stepKey?: string;
        readonly values: components['schemas']['SentenceValues'];
        /** @description The same in English, for readers that do not know the code. */
        readonly message: string;
      }[];
      readonly next: number;
      readonly state: components['schemas']['RunState'];
    };
  };
  responses: {
    /** @description An error in Backstage's form. `message` names the thing, the value and the way out. */
    readonly Error: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description json, txt, nginx, tfvars, or a format that an installed cloud brings. */
    readonly AddressFormat: string;
    /** @description Only addresses of this owner, a full entity ref. */
    readonly Owner: string;
    /** @description Only this address or prefix, as it is listed. */
    readonly Address: components['schemas']['Address'];
    readonly ConsumerId: string;
    /** @description As they were then, as far as it was collected; without it, now. */
    readonly At: string;
    /** @description Without it, 30 days. */
    readonly Since: string;
    /** @description Entity refs of owners; one of them. `none` means what has no owner. */
    readonly OwnerFilter: readonly string[];
    /** @description Keys of scopes, `provider/account/id`; one of them. */
    readonly ScopeFilter: readonly string[];
    /** @description One of them. */
    readonly RegionFilter: readonly string[];
    /** @description Kinds of gateways; one of them. */
    readonly KindFilter: readonly string[];
    /** @description One of them. */
    readonly StatusFilter: readonly (
      | 'healthy'
      | 'atRisk'
      | 'exhausted'
      | 'degraded'
      | 'unknown'
    )[];
    /** @description Ids of advice, such as `failed-connections`; one of them. */
    readonly FindingFilter: readonly string[];
    /** @description A part of the name or of the resource id, whatever its case. */
    readonly TextFilter: string;
    /** @description The `nextCursor` of the page before. */
    readonly Cursor: string;
    readonly Limit: number;
    readonly GatewayId: components['schemas']['GatewayId'];
    readonly RunId: string;
    readonly EntityKind: components['schemas']['EntityRefPart'];
    readonly EntityNamespace: components['schemas']['EntityRefPart'];
    readonly EntityName: components['schemas']['EntityRefPart'];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getHealth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The state of the collection. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Health'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listAddresses: {
    readonly parameters: {
      readonly query?: {
        /** @description json, txt, nginx, tfvars, or a format that an installed cloud brings. */
        readonly format?: components['parameters']['AddressFormat'];
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description As they were then, as far as it was collected; without it, now. */
        readonly at?: components['parameters']['At'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them; 304 for a caller whose ETag or date is the newest. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | Record<string, never>
            | readonly unknown[];
          readonly 'text/plain': string;
        };
      };
      /** @description The caller has the newest content. */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listAddressesAsJson: {
    readonly parameters: {
      readonly query?: {
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description As they were then, as far as it was collected; without it, now. */
        readonly at?: components['parameters']['At'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them; 304 for a caller whose ETag or date is the newest. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AddressFeed'];
        };
      };
      /** @description The caller has the newest content. */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listAddressesAsText: {
    readonly parameters: {
      readonly query?: {
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description As they were then, as far as it was collected; without it, now. */
        readonly at?: components['parameters']['At'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them; 304 for a caller whose ETag or date is the newest. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
      /** @description The caller has the newest content. */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly followAddressChanges: {
    readonly parameters: {
      readonly query?: {
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description Without it, 30 days. */
        readonly since?: components['parameters']['Since'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them; 304 for a caller whose ETag or date is the newest. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/atom+xml': string;
        };
      };
      /** @description The caller has the newest content. */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listAddressChanges: {
    readonly parameters: {
      readonly query?: {
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description As they were then, as far as it was collected; without it, now. */
        readonly at?: components['parameters']['At'];
        /** @description Without it, 30 days. */
        readonly since?: components['parameters']['Since'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All of them; 304 for a caller whose ETag or date is the newest. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AddressChanges'];
        };
      };
      /** @description The caller has the newest content. */
      readonly 304: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listUnusedAddresses: {
    readonly parameters: {
      readonly query?: {
        /** @description Entity refs of owners; one of them. `none` means what has no owner. */
        readonly owner?: components['parameters']['OwnerFilter'];
        /** @description Keys of scopes, `provider/account/id`; one of them. */
        readonly scope?: components['parameters']['ScopeFilter'];
        /** @description One of them. */
        readonly region?: components['parameters']['RegionFilter'];
        /** @description A part of the name or of the resource id, whatever its case. */
        readonly text?: components['parameters']['TextFilter'];
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components['parameters']['Cursor'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, as far as the caller may see it. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UnusedAddressPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listConsumers: {
    readonly parameters: {
      readonly query?: {
        /** @description Only addresses of this owner, a full entity ref. */
        readonly owner?: components['parameters']['Owner'];
        /** @description Only this address or prefix, as it is listed. */
        readonly address?: components['parameters']['Address'];
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components['parameters']['Cursor'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ConsumerPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly registerConsumer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConsumerRegistration'];
      };
    };
    readonly responses: {
      /** @description A consumer for each address; 409 when the name is registered already for one of them. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Consumers'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly removeConsumer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ConsumerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Forgotten. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly acknowledgeChange: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ConsumerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeAcknowledgement'];
      };
    };
    readonly responses: {
      /** @description The consumer. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Consumer'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listClusters: {
    readonly parameters: {
      readonly query?: {
        /** @description Entity refs of owners; one of them. `none` means what has no owner. */
        readonly owner?: components['parameters']['OwnerFilter'];
        /** @description Keys of scopes, `provider/account/id`; one of them. */
        readonly scope?: components['parameters']['ScopeFilter'];
        /** @description One of them. */
        readonly region?: components['parameters']['RegionFilter'];
        /** @description One of them. */
        readonly status?: components['parameters']['StatusFilter'];
        /** @description Ids of advice, such as `failed-connections`; one of them. */
        readonly finding?: components['parameters']['FindingFilter'];
        /** @description A part of the name or of the resource id, whatever its case. */
        readonly text?: components['parameters']['TextFilter'];
        /** @description Ids of gateways; the cluster goes out through one of them. A page may hold fewer than `limit`. */
        readonly gateway?: readonly components['schemas']['GatewayId'][];
        /** @description By name, the worst status first, or the fullest first. */
        readonly sort?: 'name' | 'status' | 'utilisation';
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components['parameters']['Cursor'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClusterPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listGateways: {
    readonly parameters: {
      readonly query?: {
        /** @description Entity refs of owners; one of them. `none` means what has no owner. */
        readonly owner?: components['parameters']['OwnerFilter'];
        /** @description Keys of scopes, `provider/account/id`; one of them. */
        readonly scope?: components['parameters']['ScopeFilter'];
        /** @description One of them. */
        readonly region?: components['parameters']['RegionFilter'];
        /** @description Kinds of gateways; one of them. */
        readonly kind?: components['parameters']['KindFilter'];
        /** @description One of them. */
        readonly status?: components['parameters']['StatusFilter'];
        /** @description Ids of advice, such as `failed-connections`; one of them. */
        readonly finding?: components['parameters']['FindingFilter'];
        /** @description A part of the name or of the resource id, whatever its case. */
        readonly text?: components['parameters']['TextFilter'];
        /** @description By name, the worst status first, or the fullest first. */
        readonly sort?: 'name' | 'status' | 'utilisation';
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components['parameters']['Cursor'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GatewayPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly countGateways: {
    readonly parameters: {
      readonly query?: {
        /** @description Entity refs of owners; one of them. `none` means what has no owner. */
        readonly owner?: components['parameters']['OwnerFilter'];
        /** @description Keys of scopes, `provider/account/id`; one of them. */
        readonly scope?: components['parameters']['ScopeFilter'];
        /** @description One of them. */
        readonly region?: components['parameters']['RegionFilter'];
        /** @description Kinds of gateways; one of them. */
        readonly kind?: components['parameters']['KindFilter'];
        /** @description One of them. */
        readonly status?: components['parameters']['StatusFilter'];
        /** @description Ids of advice, such as `failed-connections`; one of them. */
        readonly finding?: components['parameters']['FindingFilter'];
        /** @description A part of the name or of the resource id, whatever its case. */
        readonly text?: components['parameters']['TextFilter'];
        readonly groupBy?:
          | 'finding'
          | 'kind'
          | 'owner'
          | 'region'
          | 'scope'
          | 'status';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The counts. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GatewayTotals'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getGateway: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['GatewayId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The gateway as it was last collected. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NatGateway'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getGatewayUsage: {
    readonly parameters: {
      readonly query?: {
        /** @description Asks the cloud, at most once a minute. Without it, what is kept, without a call of the cloud. */
        readonly period?: 'hour' | 'day' | 'week' | 'month';
      };
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['GatewayId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What is known, oldest first. Steps in which nothing was collected are left out. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['GatewayUsage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly adoptGateway: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['GatewayId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The gateway, adopted. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AdoptedGateway'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly releaseGateway: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['GatewayId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The gateway, which is no longer adopted. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NatGateway'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly refreshGateway: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['GatewayId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Asked for. Requests within 10 s of a collection are answered by that one. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getEntityEgress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['EntityKind'];
        readonly namespace: components['parameters']['EntityNamespace'];
        readonly name: components['parameters']['EntityName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The entity's egress as it was last collected. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntityEgress'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly refreshEntityEgress: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['EntityKind'];
        readonly namespace: components['parameters']['EntityNamespace'];
        readonly name: components['parameters']['EntityName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Asked for. Requests within 10 s of a collection are answered by that one. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getOptions: {
    readonly parameters: {
      readonly query?: {
        readonly account?: components['schemas']['QueryText'];
        /** @description What is already chosen, by the parameters that the cloud has for it; one of them, beside account, names the scope, e.g. subscriptionId. */
        readonly chosen?: {
          readonly [key: string]: components['schemas']['QueryText'];
        };
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['schemas']['OptionKind'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The choices. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Options'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly createPlan: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PlanRequest'];
      };
    };
    readonly responses: {
      /** @description The plan, or the rules that the Spec breaks. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PlanAnswer'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly renderFiles: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FilesRequest'];
      };
    };
    readonly responses: {
      /** @description The files, or the rules that the Spec breaks. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FilesAnswer'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listRuns: {
    readonly parameters: {
      readonly query?: {
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components['parameters']['Cursor'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly startRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StartRunRequest'];
      };
    };
    readonly responses: {
      /** @description The run that this idempotency key already had. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      /** @description A new run. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['RunId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The run in its current state. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getRunEvents: {
    readonly parameters: {
      readonly query?: {
        /** @description The `next` of the page before; absent or 0, from the first event. */
        readonly after?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['RunId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The events, possibly none. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunEventPage'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly acknowledgeRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['RunId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AcknowledgeRequest'];
      };
    };
    readonly responses: {
      /** @description The run, going on. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly retryRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['RunId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The run, going on. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly cancelRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['RunId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['CancelRequest'];
      };
    };
    readonly responses: {
      /** @description The run, being cancelled. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Run'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
}
