import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import type { AuthorizedClusterService } from '../service/AuthorizedClusterService';
import { filterOf, listOf } from './filterOf';
import type { Handlers } from './Handlers';
import { pageOf } from './pageOf';

/**
 * Clusters.
 *
 * API: `listClusters`.
 * Guarantees: no cloud is called; lists hold only what the caller may see.
 * Cleanup: none.
 *
 * @internal
 */
export function clusterHandlers(options: {
  readonly clusters: AuthorizedClusterService;
  readonly httpAuth: HttpAuthService;
}): Handlers {
  const { clusters, httpAuth } = options;
  return {
    listClusters: async (request, response) => {
      response.json(
        await clusters.list({
          credentials: await httpAuth.credentials(request),
          ...pageOf(request),
          filter: filterOf(request),
          throughGateways: listOf(request.query.gateway),
          sort: request.query.sort as ResourceSort | undefined,
        }),
      );
    },
  };
}
