import {
  adviseCluster as adviseClusterOf,
  adviseGateway as adviseGatewayOf,
  azureCloud as cloud,
  azureGatewayCeilings,
  judgeCluster as judgeClusterOf,
  judgeGateway as judgeGatewayOf,
  snatUsage as usageOf,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

type Options<Ask extends (...given: never[]) => unknown> = Omit<
  NonNullable<Parameters<Ask>[1]>,
  'cloud'
>;

// The functions that are told of which cloud a gateway is, told that it is Azure.

export const adviseGateway = (
  gateway: Parameters<typeof adviseGatewayOf>[0],
  options: Options<typeof adviseGatewayOf>,
) => adviseGatewayOf(gateway, { cloud, ...options });

export const judgeGateway = (
  gateway: Parameters<typeof judgeGatewayOf>[0],
  options: Options<typeof judgeGatewayOf>,
) => judgeGatewayOf(gateway, { cloud, ...options });

export const adviseCluster = (
  cluster: Parameters<typeof adviseClusterOf>[0],
  options?: Options<typeof adviseClusterOf>,
) => adviseClusterOf(cluster, { cloud, ...options });

export const judgeCluster = (
  cluster: Parameters<typeof judgeClusterOf>[0],
  options?: Options<typeof judgeClusterOf>,
) => judgeClusterOf(cluster, { cloud, ...options });

export const snatUsage = (
  measurement: Parameters<typeof usageOf>[0],
  ipv4AddressCount: number | undefined,
) =>
  usageOf(measurement, ipv4AddressCount, {
    ceilings: azureGatewayCeilings('Standard'),
  });
