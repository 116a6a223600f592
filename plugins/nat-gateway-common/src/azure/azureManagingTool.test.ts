import { azureManagingTool } from './azureManagingTool';

describe('the tool that manages a resource', () => {
  it.each([
    [{ ManagedBy: 'Terraform' }, 'Terraform'],
    [{ 'created-by': 'https://git.example/terraform-network' }, 'Terraform'],
    [{ terraform: 'true' }, 'Terraform'],
    [{ provisioner: 'opentofu' }, 'OpenTofu'],
    [{ 'managed-by': 'Bicep' }, 'Bicep'],
    [
      { 'crossplane-kind': 'natgateway.network.azure.upbound.io' },
      'Crossplane',
    ],
    [
      { 'sigs.k8s.io_cluster-api-provider-azure_cluster_shop': 'owned' },
      'Cluster API',
    ],
    [{ 'aks-managed-cluster-name': 'aks-shop' }, 'AKS'],
    [{ 'azd-env-name': 'test' }, 'Azure Developer CLI'],
  ])('is told by %j: %s', (tags: Record<string, string>, tool) => {
    const [[key, value]] = Object.entries(tags);
    expect(azureManagingTool({ tags })).toEqual({
      tool,
      mark: `${key}=${value}`,
    });
  });

  it('is told by what ARM names before any tag', () => {
    const managedBy =
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Databricks/workspaces/lake';
    expect(azureManagingTool({ tags: {}, managedBy })).toEqual({
      tool: 'lake',
      mark: managedBy,
    });
  });

  it.each([
    [{}],
    [{ team: 'terraform' }],
    [{ 'managed-by': 'backstage-nat-gateway' }],
    [{ 'created-by': 'anna@example.com' }],
    [{ terraform: 'false' }],
  ])('is not made up from %j', (tags: Record<string, string>) => {
    expect(azureManagingTool({ tags })).toBeUndefined();
  });
});
