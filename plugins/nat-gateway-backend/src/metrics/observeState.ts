import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { countRunsByState } from '../database/runs/countRunsByState';
import { selectDiscoveries } from '../database/discoveries/selectDiscoveries';
import { listScopes } from '../database/snapshots/listScopes';

/**
 * Lets what exports metrics read the state that is stored: the age of what each scope collected, that of the
 * scopes that each account discovered, and the runs by state. Each replica reports the same.
 *
 * @internal
 */
export function observeState(
  metrics: MetricsService,
  options: { readonly database: Knex; readonly timing: Timing },
): void {
  const { database, timing } = options;
  const ageOf = (observedAt: string) =>
    (timing.now().getTime() - Date.parse(observedAt)) / 1000;
  metrics
    .createObservableGauge('nat_gateway.collection.age', {
      description:
        'Time since the newest collection of a scope that succeeded; before the first, since the scope is known',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { subject, declaredAt, observedAt } of await listScopes(
        database,
      )) {
        const since = observedAt ?? declaredAt;
        if (since !== undefined) {
          result.observe(ageOf(since), { scope: subject.scope });
        }
      }
    });
  metrics
    .createObservableGauge('nat_gateway.discovery.age', {
      description:
        'Time since the newest discovery of scopes that succeeded in an account; before the first, since the account is known',
      unit: 's',
    })
    .addCallback(async result => {
      for (const { account, declaredAt, observedAt } of await selectDiscoveries(
        database,
      )) {
        const since = observedAt ?? declaredAt;
        if (since !== undefined) {
          result.observe(ageOf(since), { account });
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
