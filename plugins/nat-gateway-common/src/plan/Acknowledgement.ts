/**
 * What a person says yes to before a run may move egress. Everything that is absent is "no".
 *
 * @public
 */
export interface Acknowledgement {
  /** The hash of the plan that was on the screen; a run refuses another plan than this one. */
  readonly planHash?: string;
  /**
   * "The source addresses of these subnets change": resource ids of the gateways that the subnets leave
   * through then. `true` is a yes to a plan that asks for one gateway, and to no other.
   */
  readonly sourceAddressesChange?: boolean | readonly string[];
  /**
   * New addresses may be used before anyone has seen them. Without it the run waits in
   * `awaitingAcknowledgement` once they are known, before the first flow uses them.
   */
  readonly newAddressesUnseen?: boolean;
  /** Resource ids of gateways that subnets may be taken away from. */
  readonly replacedGateways?: readonly string[];
  /** If a later step fails, subnets that were already moved may be moved back without asking again. */
  readonly undoMovesEgress?: boolean;
}
