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
    | 'evenGateways'
    | 'timersMayChange'
    | 'holdNotPublished'
    | 'keepAliveWithoutEffect'
    | 'throughputNotGiven';
  readonly text: string;
}
