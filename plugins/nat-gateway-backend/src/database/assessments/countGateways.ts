import type { NatGatewayFilter } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { assessed, whereAssessed } from './assessed';

/**
 * What resources are counted by.
 *
 * @internal
 */
export type ResourceGroup =
  | 'finding'
  | 'kind'
  | 'owner'
  | 'region'
  | 'scope'
  | 'status';

/**
 * How many gateways meet a condition and a filter, in all and by the values of a group, the most first. One
 * gateway may have several findings; one without an owner is counted under `null`.
 *
 * @internal
 */
export async function countGateways(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly filter?: NatGatewayFilter;
    readonly staleBefore: string;
    readonly groupBy: ResourceGroup;
  },
): Promise<{
  readonly total: number;
  readonly groups: readonly {
    readonly value: string | null;
    readonly count: number;
  }[];
}> {
  const { groupBy, staleBefore } = options;
  const narrowed = () =>
    whereAssessed(knex('gateways'), { ...options, knex, table: 'gateways' });
  const columns = {
    finding: 'counted.finding',
    kind: 'judged.kind',
    owner: 'gateways.owner_ref',
    region: 'judged.region',
    scope: 'gateways.scope',
    status: assessed.status(knex, staleBefore),
  } as const;
  const column = columns[groupBy];
  const value = typeof column === 'string' ? knex.raw('??', [column]) : column;
  const query = narrowed();
  if (groupBy === 'finding') {
    query.join('assessment_findings as counted', on =>
      on
        .on('counted.scope', 'gateways.scope')
        .andOn('counted.id', 'gateways.id'),
    );
  }
  const [[all], rows] = await Promise.all([
    narrowed().count({ count: '*' }),
    knex
      .from(query.select(knex.raw('? as value', [value])).as('valued'))
      .groupBy('value')
      .select('value')
      .count({ count: '*' }),
  ]);
  const groups = (rows as { value: string | null; count: number | string }[])
    .map(row => ({ value: row.value, count: Number(row.count) }))
    .sort(
      (one, other) =>
        other.count - one.count ||
        (one.value ?? '').localeCompare(other.value ?? ''),
    );
  return { total: Number(all.count), groups };
}
