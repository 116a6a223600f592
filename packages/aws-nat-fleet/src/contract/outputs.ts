/**
 * The names of the outputs of the Terraform module.
 *
 * @public
 */
export const outputs = {
  /** Map of zone to the public IP addresses that its workloads leave with. */
  egressAddresses: 'egress_addresses',
  /** Map of zone to the id of the NAT interface. */
  natInterfaces: 'nat_interfaces',
  /** Map of zone to the ids of its private route tables. */
  privateRouteTables: 'private_route_tables',
  /** Name of the fleet parameter. */
  fleetParameter: 'fleet_parameter',
  /** ARN of the topic that announces changes. */
  topic: 'topic_arn',
  /** Name of the failover Lambda, for changes by hand. */
  failoverFunction: 'failover_function',
} as const;
