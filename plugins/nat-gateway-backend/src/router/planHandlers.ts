import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { AuthorizedRunService } from '../service/AuthorizedRunService';
import type { Handlers } from './Handlers';
import { signalOf } from './signalOf';

/**
 * What a Spec would change, and the Spec as files of another tool.
 *
 * API: `createPlan`, `renderFiles`.
 * Guarantees: nothing is written, anywhere; a Spec that breaks rules is answered (200) with them.
 * Cleanup: calls to the cloud end with the connection.
 *
 * @internal
 */
export function planHandlers(options: {
  readonly runs: AuthorizedRunService;
  readonly httpAuth: HttpAuthService;
}): Handlers {
  const { runs, httpAuth } = options;
  return {
    createPlan: async (request, response) => {
      response.json(
        await runs.answerPlan(request.body.spec, {
          credentials: await httpAuth.credentials(request),
          signal: signalOf(response),
        }),
      );
    },
    renderFiles: async (request, response) => {
      const { spec, format } = request.body;
      response.json(
        await runs.answerFiles(spec, {
          format,
          credentials: await httpAuth.credentials(request),
          signal: signalOf(response),
        }),
      );
    },
  };
}
