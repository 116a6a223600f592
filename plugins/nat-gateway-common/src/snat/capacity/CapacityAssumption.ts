/**
 * What a result takes for granted; it stands wherever the result stands.
 *
 * @public
 */
export interface CapacityAssumption {
  readonly id:
    | 'poissonArrivals'
    | 'retries'
    | 'evenAddresses'
    | 'evenPods'
    | 'loadBalancerTimers'
    | 'peakLasts'
    | 'udpKeepAlive'
    | 'evenGateways'
    | 'timersMayChange'
    | 'holdNotPublished'
    | 'keepAliveWithoutEffect'
    | 'throughputNotGiven';
  readonly text: string;
}
