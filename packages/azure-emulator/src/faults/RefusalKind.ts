/**
 * The ways in which Azure refuses a request that is right in itself.
 *
 * @public
 */
export type RefusalKind =
  | 'throttled'
  | 'quota'
  | 'policy'
  | 'lock'
  | 'readOnlySubscription';
