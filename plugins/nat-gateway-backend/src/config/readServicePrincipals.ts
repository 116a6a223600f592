import type { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { ServicePrincipalAccess } from './ServicePrincipalAccess';

const KEY = 'natGateway.policy.servicePrincipals';

function readOwner(owner: string, options: { readonly key: string }): string {
  try {
    return stringifyEntityRef(parseEntityRef(owner)).toLowerCase();
  } catch {
    throw new InputError(
      `${options.key} holds '${owner}', which is no full entity ref; write it like group:default/payments`,
    );
  }
}

function readScope(scope: string, options: { readonly key: string }): string {
  if (!/^[^/]+\/[^/]+\/[^/]+$/.test(scope)) {
    throw new InputError(
      `${options.key} holds '${scope}', which is no scope; write it like <provider>/<account>/<id>`,
    );
  }
  const [provider, account, id] = scope.split('/');
  return `${provider}/${account}/${id.toLowerCase()}`;
}

/**
 * Reads and checks `natGateway.policy.servicePrincipals`.
 *
 * @internal
 */
export function readServicePrincipals(
  config: Config,
): readonly ServicePrincipalAccess[] {
  return (config.getOptionalConfigArray(KEY) ?? []).map((entry, index) => {
    const key = `${KEY}[${index}]`;
    assertKnownKeys(entry, {
      key,
      known: ['subject', 'access', 'owners', 'scopes'],
    });
    const subject = entry.getOptionalString('subject') ?? '';
    if (!/^\S+$/.test(subject)) {
      throw new InputError(
        `${key}.subject is '${subject}'; use the subject that Backstage gives the principal: 'ci' for a static token with that subject, 'external:ci' for a JWKS token, 'plugin:mcp-actions' for a plugin`,
      );
    }
    const access = entry.getOptionalString('access');
    if (access !== 'read' && access !== 'write') {
      throw new InputError(
        `${key}.access is '${access ?? ''}'; use 'read' or 'write'`,
      );
    }
    const owners = entry.getOptionalStringArray('owners');
    const scopes = entry.getOptionalStringArray('scopes');
    if (!owners?.length && !scopes?.length) {
      throw new InputError(
        `${key} for '${subject}' has neither owners nor scopes, which would mean everything or nothing; name at least one of either`,
      );
    }
    return {
      subject,
      access,
      owners: owners?.map(owner => readOwner(owner, { key: `${key}.owners` })),
      scopes: scopes?.map(scope => readScope(scope, { key: `${key}.scopes` })),
    };
  });
}
