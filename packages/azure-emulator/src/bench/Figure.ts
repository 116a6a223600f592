/**
 * One measured figure and the bound that it must keep.
 *
 * @internal
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
  /** How it was measured. */
  readonly method: string;
}
