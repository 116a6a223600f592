/**
 * How long connections are open, from their first packet to their close (or to their last packet,
 * where neither side closes them). A log-normal mean may be at most 25 times its median.
 *
 * @public
 */
export type SimulatedDuration =
  | { readonly kind: 'fixed'; readonly seconds: number }
  | { readonly kind: 'exponential'; readonly meanSeconds: number }
  | {
      readonly kind: 'logNormal';
      readonly meanSeconds: number;
      readonly medianSeconds: number;
    };
