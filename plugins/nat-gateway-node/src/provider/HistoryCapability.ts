import type {
  ObservedCluster,
  ObservedGateway,
  Scope,
  UsageHistory,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Looks back over days. Without it, advice that needs several days says "not known".
 *
 * @public
 */
export interface HistoryCapability {
  /**
   * What only a look back over days tells of what was collected, by bulk calls; asked seldom. A
   * call that fails is a gap. Of what is left out, what was known before is kept.
   */
  collect(options: {
    readonly scope: Scope;
    readonly gateways: readonly Pick<
      ObservedGateway,
      'resourceId' | 'region'
    >[];
    readonly clusters: readonly Pick<
      ObservedCluster,
      'resourceId' | 'region' | 'facts'
    >[];
    readonly signal: AbortSignal;
  }): Promise<UsageHistory>;
}
