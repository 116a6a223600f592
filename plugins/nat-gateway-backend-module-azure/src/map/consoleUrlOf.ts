import type { AzureAccount } from '../config/AzureAccount';

/**
 * A resource's page in the Azure portal.
 *
 * @internal
 */
export function consoleUrlOf(
  resourceId: string,
  account: Pick<AzureAccount, 'cloud' | 'credential'>,
): string {
  const tenant = account.credential ? `@${account.credential.tenantId}/` : '';
  return `${account.cloud.portal}/#${tenant}resource${resourceId}`;
}
