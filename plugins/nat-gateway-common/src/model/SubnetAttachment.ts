/**
 * A subnet whose outbound flows a gateway carries.
 *
 * @public
 */
export interface SubnetAttachment {
  readonly resourceId: string;
  readonly name: string;
  readonly virtualNetworkId: string;
}
