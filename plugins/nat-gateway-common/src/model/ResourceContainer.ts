/**
 * What a resource is part of, as its cloud groups resources.
 *
 * @public
 */
export interface ResourceContainer {
  /** The cloud's word for it, such as `resourceGroup`. */
  readonly kind: string;
  readonly resourceId: string;
  readonly name: string;
}
