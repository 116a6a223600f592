import type { Permission } from '@backstage/plugin-permission-common';
import type { ServicePrincipalAccess } from '../config/ServicePrincipalAccess';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';

/**
 * What the configuration lets a service principal reach with a permission; nothing if it is not
 * listed. Several entries of one principal add up; within an entry owners and scopes narrow.
 *
 * @internal
 */
export function servicePrincipalCondition(
  permission: Permission,
  options: {
    readonly subject: string;
    readonly servicePrincipals: readonly ServicePrincipalAccess[];
  },
): SubjectCondition {
  const reads = permission.attributes.action === 'read';
  return {
    anyOf: options.servicePrincipals
      .filter(
        entry =>
          entry.subject === options.subject &&
          (reads || entry.access === 'write'),
      )
      .map(entry => ({
        allOf: [
          ...(entry.owners ? [{ ownerRefs: entry.owners }] : []),
          ...(entry.scopes ? [{ scopes: entry.scopes }] : []),
        ],
      })),
  };
}
