/**
 * A way out to the internet, as far as it is paid for.
 *
 * @public
 */
export type EgressDesign =
  | {
      readonly kind: 'azureNatGateway';
      readonly gatewayCount: number;
      readonly publicIpCount: number;
      readonly prefixAddressCount: number;
    }
  | {
      readonly kind: 'azureLoadBalancer';
      /** Load-balancing and outbound rules together. */
      readonly ruleCount: number;
      readonly publicIpCount: number;
      readonly prefixAddressCount: number;
    }
  | {
      readonly kind: 'awsNatGateway';
      /** One a zone, as a rule. */
      readonly gatewayCount: number;
      readonly publicIpCount: number;
      /** Fraction of the traffic whose gateway is in another zone. */
      readonly crossZoneShare: number;
    }
  | {
      readonly kind: 'awsNatInstances';
      readonly instanceType: string;
      readonly instanceCount: number;
      readonly publicIpCount: number;
      readonly crossZoneShare: number;
      /**
       * `eip`: routes to the instances alone. `nlb`: with a network load balancer that only watches
       * them. `gwlb`: through a gateway load balancer, with an endpoint in each zone.
       */
      readonly mode: 'eip' | 'nlb' | 'gwlb';
      /** What watches them; a managed gateway needs none of it. */
      readonly watching?: FleetWatching;
    };

/**
 * What a fleet of NAT instances pays for so that a failure is noticed and the instances can be reached.
 *
 * @public
 */
export interface FleetWatching {
  /** Memory of the probe functions that run at all hours, all together. */
  readonly probeGigabytes: number;
  readonly customMetricCount: number;
  /** Of one metric each. */
  readonly alarmCount: number;
  /** Public addresses of management interfaces. */
  readonly managementAddressCount: number;
  /** Interface endpoints, one a service and zone; instead of management addresses. */
  readonly interfaceEndpointCount: number;
  /** Keys of one's own that encrypt logs, topics and disks. */
  readonly encryptionKeyCount: number;
  readonly tracesPerHour?: number;
  /** Of CloudWatch Synthetics, without the function that each starts. */
  readonly canaryRunsPerHour?: number;
  /** Flow logs that are delivered to S3. */
  readonly flowLogGigabytesPerHour?: number;
  /** Changes that AWS Config records, each judged by one rule. */
  readonly configurationItemsPerHour?: number;
  /** Log records of up to 5 KB that are streamed to S3. */
  readonly streamedRecordsPerHour?: number;
}
