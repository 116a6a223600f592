import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v3';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { natGatewayPermissionResourceRef } from './natGatewayPermissionResourceRef';

const ownedBy = (claims: readonly string[]): SubjectCondition => ({
  ownerRefs: claims.map(claim => claim.toLowerCase()),
});

const within = (scopes: readonly string[]): SubjectCondition => ({
  // A scope key ends with an id that clouds spell in either case.
  scopes: scopes.map(scope => {
    const [provider, account, ...id] = scope.split('/');
    return [provider, account, ...id.map(part => part.toLowerCase())].join('/');
  }),
});

/**
 * The rules that a policy can build conditions of.
 *
 * @internal
 */
export const natGatewayPermissionRules = {
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description:
      'Allow what is owned, by cloud tag or configuration, by one of these entity refs',
    resourceRef: natGatewayPermissionResourceRef,
    paramsSchema: z.object({
      claims: z
        .array(z.string())
        .describe('Entity refs, e.g. the ownership claims of the user'),
    }),
    apply: (subject, { claims }) => matchesSubject(subject, ownedBy(claims)),
    toQuery: ({ claims }) => ownedBy(claims),
  }),
  inScope: createPermissionRule({
    name: 'IN_SCOPE',
    description: 'Allow resources in one of these scopes',
    resourceRef: natGatewayPermissionResourceRef,
    paramsSchema: z.object({
      scopes: z
        .array(z.string())
        .describe('Scope keys: <provider>/<account>/<id>'),
    }),
    apply: (subject, { scopes }) => matchesSubject(subject, within(scopes)),
    toQuery: ({ scopes }) => within(scopes),
  }),
};
