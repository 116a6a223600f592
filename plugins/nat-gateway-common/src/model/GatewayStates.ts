/**
 * A cloud's own states of a gateway, in lower case; every other one is a failure.
 *
 * @public
 */
export interface GatewayStates {
  readonly ready: readonly string[];
  /** For a minute whenever it is changed; it carries flows meanwhile. */
  readonly changing: readonly string[];
}
