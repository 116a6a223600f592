/** The limits of an instance type. @internal */
export interface InstanceType {
  readonly interfaces: number;
  readonly addressesPerInterface: number;
}

const limits = (
  interfaces: number,
  addressesPerInterface: number,
): InstanceType => ({ interfaces, addressesPerInterface });

/**
 * Types for NAT instances and their limits of interfaces and IPv4 addresses.
 *
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ , the tables "Network specifications", as known in November 2026.
 *
 * @internal
 */
export const instanceTypes: Readonly<Record<string, InstanceType>> = {
  't4g.nano': limits(2, 2),
  't4g.micro': limits(2, 2),
  't4g.small': limits(3, 4),
  't4g.medium': limits(3, 6),
  'c7g.medium': limits(2, 4),
  'c7g.large': limits(3, 10),
  'c7g.xlarge': limits(4, 15),
  'c7gn.large': limits(3, 10),
  'c7gn.xlarge': limits(4, 15),
  'm7g.medium': limits(2, 4),
  'm7g.large': limits(3, 10),
  'm7g.xlarge': limits(4, 15),
};
