/**
 * The properties of an instance type.
 *
 * @internal
 */
export interface InstanceType {
  readonly vcpus: number;
  readonly memoryMib: number;
  readonly interfaces: number;
  readonly addressesPerInterface: number;
  readonly architecture: 'arm64' | 'x86_64';
}

const type = (
  vcpus: number,
  memoryMib: number,
  interfaces: number,
  addressesPerInterface: number,
  architecture: InstanceType['architecture'] = 'arm64',
): InstanceType => ({
  vcpus,
  memoryMib,
  interfaces,
  addressesPerInterface,
  architecture,
});

/**
 * Types for NAT instances and their limits of interfaces and IPv4 addresses.
 *
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ , the tables "Network specifications", as known in November 2026.
 *
 * @internal
 */
export const instanceTypes: Readonly<Record<string, InstanceType>> = {
  't4g.nano': type(2, 512, 2, 2),
  't4g.micro': type(2, 1024, 2, 2),
  't4g.small': type(2, 2048, 3, 4),
  't4g.medium': type(2, 4096, 3, 6),
  't3.nano': type(2, 512, 2, 2, 'x86_64'),
  't3.micro': type(2, 1024, 2, 2, 'x86_64'),
  't3.small': type(2, 2048, 3, 4, 'x86_64'),
  'c7g.medium': type(1, 2048, 2, 4),
  'c7g.large': type(2, 4096, 3, 10),
  'c7g.xlarge': type(4, 8192, 4, 15),
  'c7gn.medium': type(1, 2048, 2, 4),
  'c7gn.large': type(2, 4096, 3, 10),
  'c7gn.xlarge': type(4, 8192, 4, 15),
  'm7g.medium': type(1, 4096, 2, 4),
  'm7g.large': type(2, 8192, 3, 10),
  'm7g.xlarge': type(4, 16_384, 4, 15),
  'c7i.large': type(2, 4096, 3, 10, 'x86_64'),
  'm7i.large': type(2, 8192, 3, 10, 'x86_64'),
};
