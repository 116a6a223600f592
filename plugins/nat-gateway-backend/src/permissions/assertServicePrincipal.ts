import { NotAllowedError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import type { ServicePrincipalAccess } from '../config/ServicePrincipalAccess';

const KEY = 'natGateway.policy.servicePrincipals';

/**
 * Throws a `NotAllowedError` that names the configuration key, unless the configuration gives the
 * service principal the permission on something. An empty answer would read as "there is nothing".
 *
 * @internal
 */
export function assertServicePrincipal(
  permission: Permission,
  options: {
    readonly subject: string;
    readonly servicePrincipals: readonly ServicePrincipalAccess[];
  },
): void {
  const entries = options.servicePrincipals.filter(
    ({ subject }) => subject === options.subject,
  );
  if (entries.length === 0) {
    throw new NotAllowedError(
      `The service principal '${options.subject}' has no access to NAT gateways. The permission policy does not apply to services: add the principal to ${KEY}, with the owners or scopes that it may see.`,
    );
  }
  if (
    permission.attributes.action !== 'read' &&
    entries.every(({ access }) => access === 'read')
  ) {
    throw new NotAllowedError(
      `The service principal '${options.subject}' may only read; ${permission.name} needs 'access: write' in ${KEY}.`,
    );
  }
}
