/**
 * What the configuration says of all entities.
 *
 * @internal
 */
export interface EntityOptions {
  readonly namespace: string;
  /** Entity ref. */
  readonly system?: string;
}
