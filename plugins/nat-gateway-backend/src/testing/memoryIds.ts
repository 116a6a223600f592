const account = '123456789012';

/**
 * Ids of the cloud in memory, which compares them with case.
 *
 * @internal
 */
export const memoryIds = {
  cluster: (name: string) => `mem:cluster:${account}/${name}`,
  gateway: (zone: string) => `mem:gateway:${account}/nat-${zone}`,
  subnet: (zone: string) => `mem:subnet:${account}/private-${zone}`,
};
