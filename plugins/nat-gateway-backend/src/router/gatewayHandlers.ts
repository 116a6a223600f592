import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { UsagePeriod } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AuthorizedGatewayService } from '../service/AuthorizedGatewayService';
import type { ResourceGroup } from '../database/assessments/countGateways';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import { auditAction } from './auditAction';
import { filterOf } from './filterOf';
import type { Handlers } from './Handlers';
import { pageOf } from './pageOf';
import { signalOf } from './signalOf';

/**
 * Gateways.
 *
 * API: `listGateways`, `countGateways`, `getGateway`, `getGatewayUsage`, `adoptGateway`, `releaseGateway`,
 * `refreshGateway`.
 * Guarantees: no cloud is called but for usage over a period; lists hold only what the caller may see; adopting, releasing and refreshing are audited.
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
          filter: filterOf(request),
          sort: request.query.sort as ResourceSort | undefined,
        }),
      );
    },
    countGateways: async (request, response) => {
      response.json(
        await gateways.count({
          credentials: await httpAuth.credentials(request),
          filter: filterOf(request),
          groupBy: request.query.groupBy as ResourceGroup,
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
      response.json(
        await gateways.usage(request.params.id, {
          credentials: await httpAuth.credentials(request),
          period: request.query.period as UsagePeriod | undefined,
          signal: signalOf(response),
        }),
      );
    },
    adoptGateway: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      response.json(
        await auditAction(
          auditor,
          {
            eventId: 'gateway-adopt',
            request,
            meta: { gatewayId: id },
            describe: ({ gateway }) => ({ resourceId: gateway.resourceId }),
          },
          () => gateways.adopt(id, { credentials }),
        ),
      );
    },
    releaseGateway: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      response.json(
        await auditAction(
          auditor,
          {
            eventId: 'gateway-release',
            request,
            meta: { gatewayId: id },
            describe: ({ resourceId }) => ({ resourceId }),
          },
          () => gateways.release(id, { credentials }),
        ),
      );
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
