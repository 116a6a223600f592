/**
 * What is wrong with the configuration although the backend can work with it.
 *
 * @internal
 */
export interface ConfigurationProblem {
  readonly code: 'noScopes' | 'unreadKey' | 'unknownScope';
  /** The key to look at, e.g. `natGateway.azrue`. */
  readonly key: string;
  /** For the log: the problem and the way out. */
  readonly message: string;
}
