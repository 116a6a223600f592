/**
 * One thing in which the emulator's answer is not as recorded.
 *
 * @internal
 */
export interface Difference {
  /** `status`, `header etag`, `body.properties.provisioningState`. */
  readonly place: string;
  readonly recorded: string;
  readonly answered: string;
}
