import type {
  CloudDescription,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { groupBy } from 'lodash';
import { resourceKey } from '../snapshots/resourceKey';
import { type Difference, differenceOf } from '../snapshots/storeDifference';
import { type UsageHourRow, usageHour } from './usageHour';

/**
 * What has to be written so that what a collection read of the last hour or two is known beside what was
 * known before.
 *
 * @internal
 */
export async function prepareUsage(
  knex: Knex,
  options: {
    readonly cloud: CloudDescription;
    /** Of the scope. */
    readonly key: string;
    readonly recentUsage: NonNullable<Snapshot['recentUsage']>;
  },
): Promise<Difference> {
  const { cloud, key, recentUsage } = options;
  const read = (
    await mapInTurns(recentUsage, ({ slices, ...resource }) =>
      Object.entries(groupBy(slices, usageHour.of)).map(([at, ofHour]) => ({
        id: resourceKey(cloud, resource),
        at,
        slices: ofHour,
      })),
    )
  ).flat();
  const since = read.map(({ at }) => at).reduce((a, b) => (a < b ? a : b), '9');
  const before: readonly UsageHourRow[] = await knex<UsageHourRow>(
    'usage_hours',
  )
    .where({ scope: key })
    .where('at', '>=', since)
    .select();
  const idOf = (row: Pick<UsageHourRow, 'at' | 'id'>) => `${row.id} ${row.at}`;
  const known = new Map(before.map(row => [idOf(row), row]));
  await mapInTurns(read, ({ id, at, slices }) => {
    const row = { scope: key, id, at };
    known.set(idOf(row), {
      ...row,
      document: usageHour.extended(known.get(idOf(row)), slices),
    });
  });
  return differenceOf<UsageHourRow>('usage_hours', {
    primaryKey: ['scope', 'id', 'at'],
    before,
    rows: [...known.values()],
  });
}
