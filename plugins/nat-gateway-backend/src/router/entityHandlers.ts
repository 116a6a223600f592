import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Request } from 'express';
import type { AuthorizedEntityEgressService } from '../service/AuthorizedEntityEgressService';
import { auditAction } from './auditAction';
import type { Handlers } from './Handlers';

const entityOf = ({ params }: Request): CompoundEntityRef => ({
  kind: params.kind,
  namespace: params.namespace,
  name: params.name,
});

/**
 * How catalog entities go out.
 *
 * API: `getEntityEgress`, `refreshEntityEgress`.
 * Guarantees: no cloud is called; an entity that the catalog hides from the caller is 404, an
 * egress of another owner 403 with whom to ask; refreshing is audited.
 * Cleanup: none.
 *
 * @internal
 */
export function entityHandlers(options: {
  readonly egress: AuthorizedEntityEgressService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}): Handlers {
  const { egress, httpAuth, auditor } = options;
  return {
    getEntityEgress: async (request, response) => {
      response.json(
        await egress.get(entityOf(request), {
          credentials: await httpAuth.credentials(request),
        }),
      );
    },
    refreshEntityEgress: async (request, response) => {
      const entity = entityOf(request);
      const credentials = await httpAuth.credentials(request);
      await auditAction(
        auditor,
        {
          eventId: 'entity-egress-refresh',
          request,
          meta: { entityRef: stringifyEntityRef(entity) },
        },
        () => egress.refresh(entity, { credentials }),
      );
      response.status(202).end();
    },
  };
}
