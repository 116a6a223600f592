/**
 * The value of one combination of dimensions.
 *
 * @internal
 */
export interface MetricCell {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
}
