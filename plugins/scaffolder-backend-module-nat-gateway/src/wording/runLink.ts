import type { RootConfigService } from '@backstage/backend-plugin-api';

/**
 * Gives the address of a run's page in the portal, where it is read and answered: the page of the
 * front-end plugin, below `app.baseUrl`.
 *
 * @internal
 */
export function runLink(config: RootConfigService): (runId: string) => string {
  const portal = config.getString('app.baseUrl').replace(/\/+$/, '');
  return runId => `${portal}/nat-gateway/runs/${encodeURIComponent(runId)}`;
}
