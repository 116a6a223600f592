const portals = {
  AzurePublic: 'https://portal.azure.com',
  AzureUSGovernment: 'https://portal.azure.us',
  AzureChina: 'https://portal.azure.cn',
} as const;

/**
 * A resource in the Azure portal; with a tenant, the portal switches to it by itself.
 *
 * @example
 * ```ts
 * azurePortalUrl('/subscriptions/0/resourceGroups/rg', { tenantId: 'contoso' });
 * // https://portal.azure.com/#@contoso/resource/subscriptions/0/resourceGroups/rg
 * ```
 *
 * @public
 */
export function azurePortalUrl(
  resourceId: string,
  options?: {
    readonly tenantId?: string;
    readonly cloud?: 'AzurePublic' | 'AzureUSGovernment' | 'AzureChina';
  },
): string {
  const portal = portals[options?.cloud ?? 'AzurePublic'];
  const tenant = options?.tenantId
    ? `@${encodeURIComponent(options.tenantId)}/`
    : '';
  const path = resourceId.split('/').map(encodeURIComponent).join('/');
  return `${portal}/#${tenant}resource${path}`;
}
