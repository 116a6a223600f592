/**
 * One reason for or against a NAT gateway, or one thing that is not known.
 *
 * @public
 */
export interface NatGatewayReason {
  readonly id:
    | 'connectionsFail'
    | 'noConnectionFails'
    | 'failuresNotKnown'
    | 'busiestNodeNearItsShare'
    | 'busiestNodeFarFromItsShare'
    | 'busiestNodeNotKnown'
    | 'shareShrinksWithGrowth'
    | 'growthExceedsAllocation'
    | 'windowShort';
  readonly weighs: 'for' | 'against' | 'unknown';
  readonly text: string;
}

/**
 * Whether a NAT gateway is needed, with all reasons, the weightiest first.
 *
 * @public
 */
export interface NatGatewayDecision {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly reasons: readonly NatGatewayReason[];
}
