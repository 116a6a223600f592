/**
 * Entity annotation with the resource id of a NAT gateway.
 *
 * @public
 */
export const ANNOTATION_NAT_GATEWAY_ID = 'azure.com/nat-gateway-id';

/**
 * Entity annotation with the resource id of an AKS cluster.
 *
 * @public
 */
export const ANNOTATION_AKS_CLUSTER_ID = 'azure.com/aks-cluster-id';

/**
 * Entity annotation with the resource id of a subnet.
 *
 * @public
 */
export const ANNOTATION_SUBNET_ID = 'azure.com/subnet-id';
