import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { AuthorizedConsumerService } from '../consumers/AuthorizedConsumerService';
import { auditAction } from './auditAction';
import type { Handlers } from './Handlers';
import { pageOf } from './pageOf';

const textOf = (value: unknown) =>
  value === undefined ? undefined : String(value);

/**
 * Who relies on source addresses.
 *
 * API: `listConsumers`, `registerConsumer`, `removeConsumer`, `acknowledgeChange`.
 * Guarantees: no cloud is called; only consumers of addresses that the caller may see; changes are audited,
 * refused ones too.
 * Cleanup: those of an address that was forgotten are deleted with its last period.
 *
 * @internal
 */
export function consumerHandlers(options: {
  readonly consumers: AuthorizedConsumerService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}): Handlers {
  const { consumers, httpAuth, auditor } = options;
  return {
    listConsumers: async (request, response) => {
      response.json(
        await consumers.list({
          credentials: await httpAuth.credentials(request),
          ownerRef: textOf(request.query.owner),
          address: textOf(request.query.address),
          ...pageOf(request),
        }),
      );
    },
    registerConsumer: async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { name, addresses } = request.body;
      const items = await auditAction(
        auditor,
        { eventId: 'consumer-register', request, meta: { name, addresses } },
        () => consumers.register(request.body, { credentials }),
      );
      response.status(201).json({ items });
    },
    removeConsumer: async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { id } = request.params;
      await auditAction(
        auditor,
        { eventId: 'consumer-remove', request, meta: { id } },
        () => consumers.remove(id, { credentials }),
      );
      response.status(204).end();
    },
    acknowledgeChange: async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { id } = request.params;
      const { change } = request.body;
      const consumer = await auditAction(
        auditor,
        { eventId: 'consumer-acknowledge', request, meta: { id, change } },
        () => consumers.acknowledge(id, { credentials, change }),
      );
      response.json(consumer);
    },
  };
}
