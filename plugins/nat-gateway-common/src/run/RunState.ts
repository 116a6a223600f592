/**
 * The states of a run:
 * `planned → awaitingApproval → running ⇄ awaitingAcknowledgement | awaitingWindow → succeeded | undone | failed | cancelled`.
 * A rejected or expired run ends `cancelled`.
 *
 * @public
 */
export type RunState =
  | 'planned'
  | 'awaitingApproval'
  | 'running'
  | 'awaitingAcknowledgement'
  | 'awaitingWindow'
  | 'succeeded'
  | 'undone'
  | 'failed'
  | 'cancelled';
