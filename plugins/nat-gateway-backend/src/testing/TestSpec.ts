/**
 * The content of a test document.
 *
 * @internal
 */
export interface TestSpec {
  readonly account: string;
  readonly gateway: string;
  readonly subnets: readonly string[];
  readonly prefixes: number;
  readonly idleTimeoutMinutes: number;
  /** Name of a gateway that is deleted once all else is done. */
  readonly replaces?: string;
  /** Needs the permission to retire. */
  readonly retires?: boolean;
}
