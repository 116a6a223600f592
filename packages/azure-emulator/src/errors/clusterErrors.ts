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
} as const satisfies Readonly<Record<string, DeclaredError>>;
