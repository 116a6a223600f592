import type { Knex } from 'knex';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { listScopes } from '../database/snapshots/listScopes';
import type { ConfigurationProblem } from '../config/ConfigurationProblem';
import { healthOf } from '../service/healthOf';
import type { Handlers } from './Handlers';

/**
 * Health, for everyone.
 *
 * API: `getHealth`, the only path that needs no credentials.
 * Guarantees: names no resource; costs one query; 200 even if every collection failed, because
 * restarting this backend would not repair the cloud.
 * Cleanup: none.
 *
 * @internal
 */
export function healthHandlers(options: {
  readonly database: Knex;
  readonly timing: Timing;
  readonly staleAfterMinutes: number;
  readonly problems: readonly ConfigurationProblem[];
}): Handlers {
  const { database, timing, staleAfterMinutes, problems } = options;
  return {
    getHealth: async (_request, response) => {
      response.json(
        healthOf(await listScopes(database), {
          now: timing.now(),
          staleAfterMinutes,
          problems,
        }),
      );
    },
  };
}
