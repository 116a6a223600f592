import type { ManagingTool } from '../cloud/ManagingTool';
import { managingToolOfTags } from '../cloud/managingToolOfTags';

/**
 * The tool that manages a resource of Azure, by its tags and `managedBy`; undefined: none is known.
 *
 * @public
 */
export function azureManagingTool(resource: {
  readonly tags: Readonly<Record<string, string>>;
  /** The resource that manages it, as ARM names it. */
  readonly managedBy?: string;
}): ManagingTool | undefined {
  const { tags, managedBy } = resource;
  if (managedBy) {
    return { tool: managedBy.split('/').at(-1) || managedBy, mark: managedBy };
  }
  return managingToolOfTags(tags, {
    tools: [
      [/bicep/i, 'Bicep'],
      [/\barm\b/i, 'ARM templates'],
    ],
    keys: [
      // https://capz.sigs.k8s.io/, https://learn.microsoft.com/azure/aks/faq and
      // https://learn.microsoft.com/azure/developer/azure-developer-cli/, read 2026-12-01.
      [/^sigs\.k8s\.io_cluster-api-provider-azure/i, 'Cluster API'],
      [/^aks-managed-/i, 'AKS'],
      [/^azd-env-name$/i, 'Azure Developer CLI'],
    ],
  });
}
