import type { HumanDuration } from '@backstage/types';

export interface Config {
  natGateway?: {
    /** How often the clouds are read. */
    collection?: {
      /** Between two collections of a scope: `{ minutes: 5 }` unless said otherwise, at least one. */
      interval?: HumanDuration | string;
      /**
       * Scopes that each replica collects at a time; 4 unless said otherwise, at most 50. More is faster
       * after a start and takes more memory; Azure's limits hold for each subscription.
       */
      scopesAtOnce?: number;
      /**
       * Age from which data is shown as stale: three intervals, at least 15 minutes, unless said
       * otherwise.
       */
      staleAfter?: HumanDuration | string;
      /**
       * Between two looks back at the days before: daily peaks of gateways, a week of load
       * balancers; `{ hours: 6 }` unless said otherwise, from 1 to 24.
       */
      historyInterval?: HumanDuration | string;
      /**
       * Between two looks at which scopes there are, where an account discovers them; `{ minutes: 10 }` unless
       * said otherwise, at most a day.
       */
      discoveryInterval?: HumanDuration | string;
      /**
       * How long it is known which source addresses there were and whom they served, after they are gone;
       * `{ days: 400 }` unless said otherwise.
       */
      addressRetention?: HumanDuration | string;
      /**
       * How long it is known what gateways carried in each five minutes; `{ days: 1 }` unless said
       * otherwise, at most `{ days: 7 }`. A day of 10,000 gateways is some 250,000 rows.
       */
      usageRetention?: HumanDuration | string;
      /** @deprecated Use `interval`. */
      intervalMinutes?: number;
      /** @deprecated Use `staleAfter`. */
      staleAfterMinutes?: number;
      /** @deprecated Use `historyInterval`. */
      historyIntervalHours?: number;
    };
    /** What is allowed beyond the permission policy. */
    policy?: {
      /** While it is set no run starts and none goes on; people read the reason. */
      writeFreeze?: {
        reason: string;
      };
      /**
       * When runs may write: outside of these times they wait. A run that is under way when a window closes
       * goes on, and one that goes back never waits. None: at any time.
       */
      maintenanceWindows?: Array<{
        /** `monday` to `sunday`; all of them unless said otherwise. */
        days?: string[];
        /** Local time at which it opens: `'22:00'`. */
        from: string;
        /** `{ hours: 1 }` unless said otherwise, at most a day. */
        duration?: HumanDuration | string;
        /** IANA name, such as `Europe/Zurich`; `UTC` unless said otherwise. */
        timeZone?: string;
      }>;
      /**
       * What service principals may see and change: the permission policy never judges them.
       * A principal that is not listed sees nothing and changes nothing.
       */
      servicePrincipals?: Array<{
        /**
         * The subject that Backstage gives the principal: that of a static token as configured, `ci`;
         * of a JWKS token with its prefix, `external:ci`; of a plugin, `plugin:mcp-actions`.
         */
        subject: string;
        /** Entity refs of owners whose gateways it may reach; absent: all owners in the scopes. */
        owners?: string[];
        /** Scope keys, e.g. `azure/production/<subscription id>`; absent: all scopes of the owners. */
        scopes?: string[];
        /** `read`: see and plan. `write`: refresh and cancel as well. Starting needs a person. */
        access: 'read' | 'write';
      }>;
    };
    /**
     * Prices that hold instead of the list's, e.g. of a region or of your agreement: in the cost of
     * a plan, the money in advice, and the answers of `plan-capacity`. What is left out keeps the
     * list's price.
     */
    prices?: {
      /** By region, as Azure spells it: `switzerlandnorth`. */
      azure?: {
        [region: string]: {
          /** ISO 4217; in another currency than USD all prices have to be given. */
          currency?: string;
          /** When they were read, e.g. `2026-11-20`; shown beside every amount. */
          readAt: string;
          /** Where they are published; people open it. */
          sourceUrl: string;
          /**
           * By the hour or the gigabyte: `natGatewayHour`, `natGatewayGigabyte`, `publicIpHour`,
           * `prefixAddressHour`, `loadBalancerFirstRulesHour`, `loadBalancerRuleHour`,
           * `loadBalancerGigabyte`, `privateEndpointHour`, `privateEndpointGigabyte`,
           * `flowLogGigabyte`.
           */
          prices?: { [price: string]: number };
          /** Data out to the internet, in order; every tier but the last has a bound. */
          internetBandwidth?: Array<{
            upToGigabytes?: number;
            perGigabyte: number;
          }>;
        };
      };
      /** By region, as AWS spells it: `eu-central-1`. */
      aws?: {
        [region: string]: {
          /** ISO 4217; in another currency than USD all prices have to be given. */
          currency?: string;
          /** When they were read, e.g. `2026-11-20`; shown beside every amount. */
          readAt: string;
          /** Where they are published; people open it. */
          sourceUrl: string;
          /**
           * By the hour or the gigabyte: `natGatewayHour`, `natGatewayGigabyte`, `publicIpHour`,
           * `crossZoneGigabyte`, `networkLoadBalancerHour`, `gatewayLoadBalancerHour`,
           * `gatewayLoadBalancerUnitHour`, `gatewayEndpointHour`, `gatewayEndpointGigabyte`,
           * `flowLogGigabyte`.
           */
          prices?: { [price: string]: number };
          /** By the hour, by instance type. */
          instances?: { [instanceType: string]: number };
          /** Data out to the internet, in order; every tier but the last has a bound. */
          internetBandwidth?: Array<{
            upToGigabytes?: number;
            perGigabyte: number;
          }>;
        };
      };
    };
    runs?: {
      /**
       * How long a run may work before it is stopped and taken back; `{ hours: 1 }` unless said
       * otherwise, from a minute to a day.
       */
      deadline?: HumanDuration | string;
      /**
       * How long a run waits for an acknowledgement before what it created is taken back;
       * `{ days: 3 }` unless said otherwise, from an hour to 30 days.
       */
      acknowledgementDeadline?: HumanDuration | string;
      /** @deprecated Use `deadline`. */
      deadlineMinutes?: number;
      /** @deprecated Use `acknowledgementDeadline`. */
      acknowledgementDeadlineHours?: number;
      /**
       * How long runs are kept that ended, with their steps and events: `{ days: 365 }` unless said
       * otherwise, at least a day. What a run created stays known.
       */
      retention?: HumanDuration | string;
    };
  };
}
