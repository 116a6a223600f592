const account = '123456789012';

/**
 * Ids of the cloud in memory, which compares them with case.
 *
 * @internal
 */
export const memoryIds = {
  address: (address: string) => `mem:address:${account}/${address}`,
  cluster: (name: string) => `mem:cluster:${account}/${name}`,
  /** Machines that are scaled as one. */
  fleet: (name: string) => `mem:fleet:${account}/${name}`,
  gateway: (zone: string) => `mem:gateway:${account}/nat-${zone}`,
  network: `mem:network:${account}/net-1`,
  subnet: (zone: string) => `mem:subnet:${account}/private-${zone}`,
};
