/**
 * What can happen to a run.
 *
 * @internal
 */
export type RunTransition =
  | 'requireApproval'
  | 'approve'
  | 'reject'
  | 'expire'
  | 'work'
  | 'awaitAcknowledgement'
  | 'acknowledge'
  | 'awaitWindow'
  | 'succeed'
  | 'endUndone'
  | 'endFailed'
  | 'endCancelled';
