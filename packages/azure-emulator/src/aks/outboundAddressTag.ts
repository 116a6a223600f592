/**
 * The tag of a public IP address that AKS made for a cluster's egress.
 *
 * @internal
 */
export const outboundAddressTag = 'aks-managed-type';
