/**
 * A form in which source addresses are told to what lets them in.
 *
 * @public
 */
export interface AddressFormat {
  /** Lower-case letters: what `format` of the API takes. */
  readonly id: string;
  readonly mediaType: string;
  /** Takes CIDR blocks that do not overlap. */
  readonly format: (blocks: readonly string[]) => string;
}
