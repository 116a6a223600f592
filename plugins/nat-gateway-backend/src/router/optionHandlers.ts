import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { OptionQuery } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Request } from 'express';
import type { AuthorizedOptionsService } from '../options/AuthorizedOptionsService';
import type { Handlers } from './Handlers';
import { signalOf } from './signalOf';

/** As `QueryText` of the API document, which no validator applies to parameters that it does not name. */
// eslint-disable-next-line no-control-regex
const line = /^[^\x00-\x1f\x7f]{1,500}$/;

function chosenOf({ query }: Request): OptionQuery {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (typeof value !== 'string' || !line.test(value)) {
        throw new InputError(
          `${name} is no line of text of at most 500 characters; give it once, exactly as in a choice`,
        );
      }
      return [name, value];
    }),
  );
}

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
        await choices.get(request.params.kind, {
          query: chosenOf(request),
          credentials: await httpAuth.credentials(request),
          signal: signalOf(response),
        }),
      );
    },
  };
}
