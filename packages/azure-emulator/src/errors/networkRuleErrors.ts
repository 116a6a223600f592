import type { DeclaredError } from './DeclaredError';

/**
 * Errors of the network provider about what a resource contains: routes, security rules, ranges of subnets, names of addresses.
 *
 * @internal
 */
export const networkRuleErrors = {
  InUsePrefixCannotBeDeleted: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/11211, in 2025; before it was InUseSubnetCannotBeUpdated',
    words:
      'IpPrefix {prefix} on Subnet {subnet} has active allocations and cannot be deleted.',
  },
  MissingNextHopIpAddress: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/pull/20365, of a test that failed',
    words:
      'NextHopIpAddress cannot be Null or Empty in route {route} when NextHopType is VirtualAppliance.',
  },
  InvalidNextHopIpAddress: {
    status: 400,
    provenance: 'ours',
    source:
      'https://github.com/Azure/azure-powershell, whose tests of routes to several appliances expect the code; status, and the same of one appliance, assumed',
    words:
      "Route {route} has nextHopIpAddress '{address}', which is no IP address.",
  },
  RouteConflict: {
    status: 400,
    provenance: 'quoted',
    source:
      'a public lab on the route server of Azure, which shows what `az network route-table route create` answers; status assumed',
    words:
      'Route: {route} conflicts with Route: {other}. Routes cannot have the same AddressPrefix.',
  },
  SecurityRuleConflict: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/hashicorp/terraform-provider-azurerm/issues/11137; status: https://github.com/egen/bucc/issues/183',
    words:
      'Security rule {other} conflicts with rule {rule}. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.',
  },
  SecurityRuleInvalidPriority: {
    status: 400,
    provenance: 'ours',
    source:
      'two public imitations of the Azure CLI, which have the code with much the same words; status assumed',
    words:
      'Security rule {rule} has priority {priority}: it must be 100 to 4096.',
  },
  DnsRecordInUse: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/scarolan/azure-terraform-beginners/issues/20; status: the same',
    words: 'DNS record {name} is already used by another public IP.',
  },
} as const satisfies Readonly<Record<string, DeclaredError>>;
