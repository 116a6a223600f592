/**
 * A service principal of a scenario and what it may do.
 *
 * @internal
 */
export interface Principal {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly objectId: string;
  readonly assignments: readonly {
    readonly role: string;
    readonly scope: string;
  }[];
}
