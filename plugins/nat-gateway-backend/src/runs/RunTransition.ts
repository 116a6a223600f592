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
  | 'retry'
  | 'awaitWindow'
  | 'succeed'
  | 'endUndone'
  | 'endFailed'
  | 'endCancelled';
