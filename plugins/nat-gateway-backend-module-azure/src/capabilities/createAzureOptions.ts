import { InputError } from '@backstage/errors';
import {
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { OptionsCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toCloudError } from '../errors/toCloudError';
import type { AzureSessions } from '../read/AzureSessions';
import { optionSources } from '../options/optionSources';
import { scopeOptions } from '../options/scopeOptions';

/**
 * What Azure offers to forms.
 *
 * @internal
 */
export function createAzureOptions(options: {
  readonly sessions: AzureSessions;
}): OptionsCapability {
  const { sessions } = options;
  return {
    list: async (kind, query, { signal }) => {
      if (kind === 'scopes') {
        return { kind, items: scopeOptions(sessions.configuredScopes) };
      }
      const account =
        query.account ?? sessions.configuredScopes[0]?.account ?? '';
      const { read } = sessions.of(account);
      const scope = read.account.scopes.find(({ subscriptionId }) =>
        sameArmId(subscriptionId, query.subscriptionId ?? subscriptionId),
      );
      if (!scope) {
        throw new InputError(
          `subscription ${query.subscriptionId} is not configured; choose one of natGateway.azure.${account}.scopes`,
        );
      }
      try {
        const items = await optionSources[kind]({
          session: read,
          subscriptionId: scope.subscriptionId,
          query,
          signal,
        });
        return { kind, items };
      } catch (error) {
        signal.throwIfAborted();
        throw toCloudError(error, { doing: say('cloud.listing', { kind }) });
      }
    },
  };
}
