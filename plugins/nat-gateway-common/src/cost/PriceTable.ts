import type { ProviderId } from '../model/ProviderId';

/**
 * What is paid for, by hour, by gigabyte, by a load balancer's capacity unit or by what is written.
 *
 * @public
 */
export type PriceId =
  | 'natGatewayHour'
  | 'natGatewayGigabyte'
  | 'publicIpHour'
  | 'prefixAddressHour'
  | 'loadBalancerFirstRulesHour'
  | 'loadBalancerRuleHour'
  | 'loadBalancerGigabyte'
  | 'privateEndpointHour'
  | 'privateEndpointGigabyte'
  | 'flowLogGigabyte'
  | 'deliveredLogGigabyte'
  | 'crossZoneGigabyte'
  | 'networkLoadBalancerHour'
  | 'gatewayLoadBalancerHour'
  | 'gatewayLoadBalancerUnitHour'
  | 'gatewayEndpointHour'
  | 'gatewayEndpointGigabyte'
  | 'interfaceEndpointHour'
  | 'functionGigabyteHour'
  | 'customMetricHour'
  | 'alarmHour'
  | 'encryptionKeyHour'
  | 'trace'
  | 'canaryRun'
  | 'configurationItem'
  | 'streamedRecord';

/**
 * One price, where it stands, and when it was read.
 *
 * @public
 */
export interface Price {
  readonly amount: number;
  readonly sourceUrl: string;
  /** ISO 8601 date. */
  readonly readAt: string;
  /**
   * False when it was taken from a second source: read neither at the address named nor in a
   * recorded answer of it.
   */
  readonly confirmed: boolean;
}

/**
 * Data out to the internet is priced by tiers: each price holds up to its bound in a month.
 *
 * @public
 */
export interface BandwidthTier extends Price {
  /** Absent in the last tier. */
  readonly upToGigabytes?: number;
}

/**
 * List prices of one provider in one region.
 *
 * @public
 */
export interface PriceTable {
  readonly provider: ProviderId;
  /** `list` where one list price stands for all regions. */
  readonly region: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly prices: Readonly<Partial<Record<PriceId, Price>>>;
  /** By the hour, by instance type. */
  readonly instances: Readonly<Record<string, Price>>;
  /** In order; the last has no bound. */
  readonly internetBandwidth: readonly BandwidthTier[];
}
