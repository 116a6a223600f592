import { clusterWriteErrors } from './clusterWriteErrors';
import type { DeclaredError } from './DeclaredError';

/** Found as constants of AKS's resource provider, without words; statuses assumed. */
const constant = {
  status: 400,
  provenance: 'ours',
  source: "a public list of the error constants of AKS's resource provider",
  words: '{reason}',
} as const satisfies DeclaredError;

/**
 * Errors of AKS.
 *
 * @internal
 */
export const clusterErrors = {
  ...clusterWriteErrors,
  UnsupportedOutboundType: {
    ...constant,
    source: "AKS's engineering blog, without words",
  },
  InvalidNATGatewayProfileManagedOutboundIPCount: constant,
  InvalidNATGatewayProfileIdleTimeoutInMinutes: constant,
  ManagedNATGatewayWithCustomVNetNotAllowed: constant,
  UserAssignedNATGatewayWithManagedVNetNotAllowed: constant,
  SubnetNotAssociatedWithNATGateway: constant,
  NATGatewayNotAssociatedWithPublicIPOrIPPrefix: constant,
  ExistingRouteTableNotAssociatedWithSubnet: constant,
  RouteTableMissingDefaultRouteError: constant,
  RouteTableInvalidNextHop: constant,
  AvailabilityZoneNotSupportedInRegion: {
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/cloud-barista/cb-spider/issues/1246',
    code: 'AvailabilityZoneNotSupported',
    words: 'Availability zone is not supported in region {location}.',
  },
  AvailabilityZoneNotSupported: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/jenkins-infra/azure/pull/1458, code: https://github.com/MicrosoftDocs/azure-aks-docs/pull/416; status assumed',
    words:
      "The zone(s) '{zones}' for resource '{pool}' is not supported. The supported zones for location '{location}' are '{supported}'",
  },
  InvalidLoadBalancerProfileAllocatedOutboundPorts: {
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/jenkins-infra/azure/pull/581 and https://github.com/Azure/azure-cli/issues/22374; status assumed',
    words:
      'Load balancer profile allocated ports {ports} is not in an allowable range given the number of nodes and IPs provisioned. Total node count {nodes} requires {required} ports but only {available} ports are available given {addresses} outbound public IPs. Refer to https://aka.ms/aks/slb-ports for more details.',
  },
} as const satisfies Readonly<Record<string, DeclaredError>>;
