import type { Action } from './Action';
import type { ErrorCodes } from './errorCodes';

/** A service of AWS: its actions, its protocol and its errors. @internal */
export interface Service {
  /** In ARNs and permissions. */
  readonly name: string;
  /** The name that requests are signed for, if it differs. */
  readonly signingName?: string;
  readonly protocol: 'ec2' | 'query' | 'json' | 'rest';
  /** API version of the query protocols; the target's prefix of the JSON protocols. */
  readonly version: string;
  readonly errors: ErrorCodes;
  readonly actions: readonly Action[];
}
