/**
 * Why a cloud gave nothing, as far as it changes what one does: wait, grant a role, look at the
 * network, or read what it said.
 *
 * @public
 */
export type FailureReason =
  | 'failed'
  | 'forbidden'
  | 'throttled'
  | 'unreachable';
