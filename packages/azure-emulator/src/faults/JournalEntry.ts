/**
 * One request that the emulator has answered.
 *
 * @public
 */
export interface JournalEntry {
  readonly sequence: number;
  /** The emulator's time. */
  readonly at: Date;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: string;
  /** Client id of the caller; absent for Entra's own routes and refused tokens. */
  readonly actor?: string;
  /** 0 when the connection was broken on purpose. */
  readonly status: number;
  /** Real time from the request's arrival to its answer. */
  readonly durationMilliseconds: number;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  /** Of the operation that a write began. */
  readonly operationId?: string;
}
