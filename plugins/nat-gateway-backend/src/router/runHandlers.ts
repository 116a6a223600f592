import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AuthorizedRunService } from '../service/AuthorizedRunService';
import { auditAction } from './auditAction';
import type { Handlers } from './Handlers';
import { pageOf } from './pageOf';
import { signalOf } from './signalOf';

const describe = (run: Run) => ({
  runId: run.id,
  state: run.state,
  scope: run.subject.scope,
  ...(run.subject.ownerRef && { ownerRef: run.subject.ownerRef }),
});

/**
 * Runs: the one door to changes.
 *
 * API: `listRuns`, `startRun`, `getRun`, `getRunEvents`, `acknowledgeRun`, `retryRun`,
 * `cancelRun`.
 * Guarantees: starting, acknowledging, retrying and cancelling are audited, refused ones too; a repeated
 * idempotency key answers 200 with the run it had. Events are held open for up to 20 s.
 * Cleanup: a held request ends with the connection; the run goes on.
 *
 * @internal
 */
export function runHandlers(options: {
  readonly runs: AuthorizedRunService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}): Handlers {
  const { runs, httpAuth, auditor } = options;
  return {
    listRuns: async (request, response) => {
      response.json(
        await runs.list({
          credentials: await httpAuth.credentials(request),
          ...pageOf(request),
        }),
      );
    },
    startRun: async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { kind, metadata } = request.body.spec;
      const named = (value: unknown) =>
        typeof value === 'string' ? value.slice(0, 200) : null;
      const { run, created } = await auditAction(
        auditor,
        {
          eventId: 'run-start',
          request,
          // The document is not judged yet: it may hold anything.
          meta: { kind: named(kind), name: named(metadata?.name) },
          describe: started => ({
            ...describe(started.run),
            created: started.created,
          }),
        },
        // Not tied to the connection: a run that was accepted is followed by its id.
        () => runs.start(request.body, { credentials }),
      );
      response.status(created ? 201 : 200).json(run);
    },
    getRun: async (request, response) => {
      response.json(
        await runs.get(request.params.id, {
          credentials: await httpAuth.credentials(request),
        }),
      );
    },
    getRunEvents: async (request, response) => {
      response.json(
        await runs.events(request.params.id, {
          credentials: await httpAuth.credentials(request),
          after: Number(request.query.after ?? 0),
          signal: signalOf(response),
        }),
      );
    },
    acknowledgeRun: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      response.json(
        await auditAction(
          auditor,
          {
            eventId: 'run-acknowledge',
            request,
            meta: { runId: id },
            describe,
          },
          () => runs.acknowledge(id, { credentials, seen: request.body.seen }),
        ),
      );
    },
    retryRun: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      response.json(
        await auditAction(
          auditor,
          { eventId: 'run-retry', request, meta: { runId: id }, describe },
          () => runs.retry(id, { credentials }),
        ),
      );
    },
    cancelRun: async (request, response) => {
      const { id } = request.params;
      const credentials = await httpAuth.credentials(request);
      response.json(
        await auditAction(
          auditor,
          { eventId: 'run-cancel', request, meta: { runId: id }, describe },
          () => runs.cancel(id, { credentials, seen: request.body?.seen }),
        ),
      );
    },
  };
}
