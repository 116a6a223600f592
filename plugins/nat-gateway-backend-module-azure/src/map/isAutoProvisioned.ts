import type { ManagedCluster } from '@azure/arm-containerservice';

/**
 * Whether nodes come without a pool that counts them (node auto-provisioning).
 *
 * @internal
 */
export function isAutoProvisioned({
  nodeProvisioningProfile: profile,
}: Pick<ManagedCluster, 'nodeProvisioningProfile'>): boolean {
  return (profile?.mode ?? profile?.defaultNodePools) === 'Auto';
}
