/**
 * The tags that the fleet's resources carry. Policies use them to allow writes, and tools to find the fleet.
 *
 * @public
 */
export const tags = {
  /** On everything: the environment, as in the names of parameters. */
  environment: 'nat-fleet:environment',
  /** On what belongs to one Availability Zone: its name, such as `eu-west-1a`. */
  zone: 'nat-fleet:zone',
  /** On everything: one of {@link roles}. */
  role: 'nat-fleet:role',
} as const;

/**
 * The values of the tag `nat-fleet:role`.
 *
 * @public
 */
export const roles = {
  /** A NAT instance, and its management interface; the Auto Scaling group propagates the tag. */
  instance: 'instance',
  /** An instance that tests a NAT by hand, and its interface. It is terminated after an hour. */
  probeInstance: 'probe-instance',
  /** The interface that the routes of a zone point to. It outlives its instances. */
  natInterface: 'nat-interface',
  /** A route table whose default route the fleet owns. */
  privateRouteTable: 'private-route-table',
  /** The route table of the probe subnet: pinned to the NAT of its zone. */
  probeRouteTable: 'probe-route-table',
  /** An Elastic IP address that workloads leave with. */
  egressAddress: 'egress-address',
  /** The Elastic IP address that the probes of a zone leave with. It never moves. */
  probeAddress: 'probe-address',
} as const;
