import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { findNamedSince } from './findNamedSince';
import { type UsageHourRow, usageHour } from './usageHour';

/**
 * What a gateway carried since a moment, oldest first, without the time when another resource had its id.
 *
 * @internal
 */
export async function findUsage(
  knex: Knex,
  options: {
    readonly id: string;
    readonly scope: string;
    readonly since: Date;
  },
): Promise<readonly UsageSlice[]> {
  const { id, scope } = options;
  const since = options.since.toISOString();
  const [rows, named] = await Promise.all([
    knex<UsageHourRow>('usage_hours')
      .where({ scope, id })
      // The hour in which the moment is begins before it.
      .where('at', '>=', usageHour.of({ at: since }))
      .orderBy('at')
      .select(),
    findNamedSince(knex, { id, scope }),
  ]);
  const from = [since, named ?? ''].reduce((a, b) => (a > b ? a : b));
  return rows.flatMap(usageHour.slices).filter(({ at }) => at >= from);
}
