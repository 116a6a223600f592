/**
 * A management group below which subscriptions are discovered.
 *
 * @internal
 */
export interface ManagementGroup {
  /** The group's id, which is the last part of its resource id, not its display name. */
  readonly id: string;
  /** The owner of what carries no tag in its subscriptions. */
  readonly ownerRef?: string;
}
