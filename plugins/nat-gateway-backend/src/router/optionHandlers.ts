import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { OptionKind } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AuthorizedOptionsService } from '../options/AuthorizedOptionsService';
import type { Handlers } from './Handlers';
import { signalOf } from './signalOf';

/**
 * What forms offer.
 *
 * API: `getOptions`.
 * Guarantees: only scopes in which the caller may plan; answers are at most 60 s old; without a
 * provider that offers choices 501 with the reason.
 * Cleanup: calls to the cloud end with the connection.
 *
 * @internal
 */
export function optionHandlers(options: {
  readonly choices: AuthorizedOptionsService;
  readonly httpAuth: HttpAuthService;
}): Handlers {
  const { choices, httpAuth } = options;
  return {
    getOptions: async (request, response) => {
      response.json(
        await choices.get(request.params.kind as OptionKind, {
          query: request.query,
          credentials: await httpAuth.credentials(request),
          signal: signalOf(response),
        }),
      );
    },
  };
}
