import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { AuthorizedGatewayService } from '../service/AuthorizedGatewayService';
import { auditAction } from './auditAction';
import type { Handlers } from './Handlers';
import { pageOf } from './pageOf';

/**
 * Gateways.
 *
 * API: `listGateways`, `getGateway`, `getGatewayUsage`, `refreshGateway`.
 * Guarantees: no cloud is called; lists hold only what the caller may see; refreshing is audited.
 * Cleanup: none.
 *
 * @internal
 */
export function gatewayHandlers(options: {
  readonly gateways: AuthorizedGatewayService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}): Handlers {
  const { gateways, httpAuth, auditor } = options;
  return {
    listGateways: async (request, response) => {
      response.json(
        await gateways.list({
          credentials: await httpAuth.credentials(request),
          ...pageOf(request),
        }),
      );
    },
    getGateway: async (request, response) => {
      response.json(
        await gateways.get(request.params.id, {
          credentials: await httpAuth.credentials(request),
        }),
      );
    },
    getGatewayUsage: async (request, response) => {
      const slices = await gateways.usage(request.params.id, {
        credentials: await httpAuth.credentials(request),
      });
      response.json({ slices });
    },
    refreshGateway: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      await auditAction(
        auditor,
        { eventId: 'gateway-refresh', request, meta: { gatewayId: id } },
        () => gateways.refresh(id, { credentials }),
      );
      response.status(202).end();
    },
  };
}
