import type { Action } from './Action';
import type { ErrorCodes } from './errorCodes';

/**
 * A service of AWS: what it can do, how it speaks, and how it refuses.
 *
 * @internal
 */
export interface Service {
  /** In ARNs and permissions. */
  readonly name: string;
  /** The name that requests are signed for. */
  readonly signingName: string;
  readonly protocol: 'ec2' | 'query' | 'json' | 'rest';
  /** API version of the query protocols; the target's prefix of the JSON protocols. */
  readonly version: string;
  readonly errors: ErrorCodes;
  readonly actions: readonly Action[];
}
