import { annotationProblem } from './annotationProblem';
import {
  ANNOTATION_AKS_CLUSTER_ID,
  ANNOTATION_NAT_GATEWAY_ID,
  ANNOTATION_SCALE_SET_ID,
  ANNOTATION_SUBNET_ID,
  ANNOTATION_VIRTUAL_NETWORK_ID,
} from './annotations';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-shop-weu';
const cluster = `${group}/providers/Microsoft.ContainerService/managedClusters/aks-shop`;
const gateway = `${group}/providers/Microsoft.Network/natGateways/nat-shop`;
const network = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;

describe('the value of an annotation', () => {
  it.each([
    [ANNOTATION_AKS_CLUSTER_ID, cluster],
    [ANNOTATION_AKS_CLUSTER_ID, cluster.toLowerCase()],
    [ANNOTATION_NAT_GATEWAY_ID, gateway],
    [ANNOTATION_SUBNET_ID, `${network}/subnets/nodes`],
    [ANNOTATION_VIRTUAL_NETWORK_ID, network],
    [
      ANNOTATION_SCALE_SET_ID,
      `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss`,
    ],
  ] as const)('of %s may be %s', (annotation, value) => {
    expect(annotationProblem(value, { annotation })).toBeUndefined();
  });

  it.each([
    ['a name', 'aks-shop', /not a resource id\. A resource id begins/],
    [
      'an address of the portal',
      `https://portal.azure.com/#@tenant/resource${cluster}/overview`,
      /web address, not a resource id/,
    ],
    ['a slash at the end', `${cluster}/`, /Remove the slash/],
    [
      'a resource group',
      group,
      /Expected: \/subscriptions\/<id>\/resourceGroups\/<name>\/providers\/Microsoft\.ContainerService\/managedClusters\/<name>/,
    ],
    [
      'a subscription that is no GUID',
      cluster.replace('7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01', 'shop'),
      /not a complete resource id/,
    ],
    [
      'a gateway',
      gateway,
      /type Microsoft\.Network\/natGateways, but .*managedClusters\. Move the value to azure\.com\/nat-gateway-id/,
    ],
    [
      'a network',
      network,
      /virtualNetworks, but .*managedClusters\. Move the value to azure\.com\/virtual-network-id/,
    ],
    [
      'a disk',
      `${group}/providers/Microsoft.Compute/disks/d`,
      /disks, but .*managedClusters\.$/,
    ],
  ])('of a cluster is not %s', (_name, value, message) => {
    expect(
      annotationProblem(value, { annotation: ANNOTATION_AKS_CLUSTER_ID })
        ?.message,
    ).toMatch(message);
  });
});
