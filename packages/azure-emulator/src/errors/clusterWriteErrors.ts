import type { DeclaredError } from './DeclaredError';

const constant = {
  status: 400,
  provenance: 'ours',
  source:
    "a public list of the error constants of AKS's resource provider; status assumed",
  words: '{reason}',
} as const satisfies DeclaredError;

/**
 * Errors of AKS about what a cluster cannot become, and where it cannot be made.
 *
 * @internal
 */
export const clusterWriteErrors = {
  PropertyChangeNotAllowed: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-cli/issues/29520, status: https://github.com/Azure/AKS/issues/409',
    words: "Changing property '{property}' is not allowed.",
  },
  NodeResourceGroupAlreadyExists: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/7562',
    words:
      "Node resource group '{group}' under subscription '{subscription}' already exists, please provide a new one.",
  },
  NodeResourceGroupSameAsResourceGroup: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-cli/issues/27215; status assumed',
    words:
      "Node resource group '{group}' is the same as ResourceGroup '{group}', which is not allowed, please provide a different node resource group.",
  },
  InsufficientSubnetSize: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/AKS-Construction/issues/701, status and target: https://github.com/rancher/rancher/issues/20784',
    words:
      'Pre-allocated IPs {wanted} exceeds IPs available {available} in Subnet Cidr {cidr}, Subnet Name {subnet}. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total (which means that pre-allocated IPs count represents a theoretical max value, not the actual number of IPs requested). http://aka.ms/aks/insufficientsubnetsize',
  },
  KubernetesDowngradeNotAllowed: {
    code: 'OperationNotAllowed',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/rancher/rancher/issues/24071; what it says then of available upgrades is left out',
    words: 'Downgrading Kubernetes version {from} to {to} is not allowed.',
  },
  NobodyBesideAuthorizedRanges: {
    code: 'InvalidParameter',
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/terraform-azurerm-aks/issues/378',
    words:
      'Setting apiServerAuthorizedIPRange to 0.0.0.0/32 is not allowed with other IP ranges. Refer to https://aka.ms/aks/auth-ip-ranges for more details',
  },
  UnknownNetworkPlugin: constant,
  InvalidLoadBalancerSku: constant,
  UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration: constant,
} as const satisfies Readonly<Record<string, DeclaredError>>;
