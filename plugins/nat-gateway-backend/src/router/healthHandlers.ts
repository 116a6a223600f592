import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { natGatewayReadPermission } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { ConfigurationProblem } from '../config/ConfigurationProblem';
import { selectDiscoveries } from '../database/discoveries/selectDiscoveries';
import { listScopes } from '../database/snapshots/listScopes';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { Access } from '../permissions/Access';
import { healthOf } from '../service/healthOf';
import type { Handlers } from './Handlers';

const nothing: SubjectCondition = { anyOf: [] };

/**
 * Health, for everyone; the scopes for those who may see them.
 *
 * API: `getHealth`, the only path that needs no credentials.
 * Guarantees: names no resource, and nothing but the status without a sign-in; costs two queries; 200 even
 * if every collection failed, because restarting this backend would not repair the cloud.
 * Cleanup: none.
 *
 * @internal
 */
export function healthHandlers(options: {
  readonly database: Knex;
  readonly timing: Timing;
  readonly staleAfterMinutes: number;
  readonly problems: readonly ConfigurationProblem[];
  readonly access: Access;
  readonly auth: AuthService;
  readonly httpAuth: HttpAuthService;
}): Handlers {
  const { database, timing, access, auth, httpAuth } = options;
  return {
    getHealth: async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service', 'none'],
      });
      const { status, problems, discoveries, scopes } = healthOf(
        await listScopes(database),
        {
          ...options,
          discoveries: await selectDiscoveries(database),
          now: timing.now(),
        },
      );
      if (auth.isPrincipal(credentials, 'none')) {
        response.json({ status });
        return;
      }
      const condition = await access
        .conditionFor(natGatewayReadPermission, { credentials })
        .catch(error => {
          if (error instanceof NotAllowedError) return nothing;
          throw error;
        });
      // An account is nobody's: for those who may see what has no owner.
      const visible = discoveries.filter(({ account }) =>
        matchesSubject(
          { provider: account.split('/')[0], scope: account },
          condition,
        ),
      );
      response.json({
        status,
        problems,
        ...(visible.length > 0 && { discoveries: visible }),
        scopes: scopes
          .filter(({ subject }) => matchesSubject(subject, condition))
          .map(({ subject, ...scope }) => ({ scope: subject.scope, ...scope })),
      });
    },
  };
}
