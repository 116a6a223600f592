/**
 * Entity annotation with the resource id of a NAT gateway.
 *
 * @internal
 */
export const ANNOTATION_NAT_GATEWAY_ID = 'azure.com/nat-gateway-id';

/**
 * Entity annotation with the resource id of an AKS cluster.
 *
 * @internal
 */
export const ANNOTATION_AKS_CLUSTER_ID = 'azure.com/aks-cluster-id';

/**
 * Entity annotation with the resource id of a virtual machine scale set.
 *
 * @internal
 */
export const ANNOTATION_SCALE_SET_ID = 'azure.com/vmss-id';

/**
 * Entity annotation with the resource id of a virtual network.
 *
 * @internal
 */
export const ANNOTATION_VIRTUAL_NETWORK_ID = 'azure.com/virtual-network-id';

/**
 * Entity annotation with the resource id of a subnet.
 *
 * @internal
 */
export const ANNOTATION_SUBNET_ID = 'azure.com/subnet-id';
