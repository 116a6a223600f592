/**
 * Whether a subnet lets machines go out without an explicit way.
 *
 * @public
 */
export interface SubnetOutboundFact {
  readonly resourceId: string;
  /** Absent: not read. */
  readonly defaultOutboundAccess?: boolean;
}
