/**
 * A lease that was won: each write under it shows name, holder and fence.
 *
 * @internal
 */
export interface Lease {
  /** `run:<id>`, `lock:<resource id as its cloud compares it>`, `collect:<scope key>` */
  readonly name: string;
  readonly holder: string;
  /** Grows with each acquisition of the name, so that a former holder is told from the present one. */
  readonly fence: number;
}
