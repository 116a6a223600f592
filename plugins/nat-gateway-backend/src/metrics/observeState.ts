import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { countRunsByState } from '../database/runs/countRunsByState';
import { listScopes } from '../database/snapshots/listScopes';

/**
 * Lets what exports metrics read the state that is stored: the age of what each scope collected, and the
 * runs by state. Each replica reports the same.
 *
 * @internal
 */
export function observeState(
  metrics: MetricsService,
  options: { readonly database: Knex; readonly timing: Timing },
): void {
  const { database, timing } = options;
  metrics
    .createObservableGauge('nat_gateway.collection.age', {
      description: 'Time since the newest collection of a scope that succeeded',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { subject, observedAt } of await listScopes(database)) {
        if (observedAt !== undefined) {
          const age = timing.now().getTime() - Date.parse(observedAt);
          result.observe(age / 1000, { scope: subject.scope });
        }
      }
    });
  metrics
    .createObservableGauge('nat_gateway.runs', {
      description: 'Runs that are stored, by state',
      unit: '{run}',
    })
    .addCallback(async result => {
      for (const { state, count } of await countRunsByState(database)) {
        result.observe(count, { state });
      }
    });
}
