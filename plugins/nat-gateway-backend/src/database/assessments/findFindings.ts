import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { groupBy, sortBy } from 'lodash';

const worstFirst: readonly Finding['severity'][] = [
  'critical',
  'warning',
  'info',
];

/**
 * Which advice there is on resources, the worst first, by their ids: as it was judged when their scope was
 * collected.
 *
 * @internal
 */
export async function findFindings(
  knex: Knex,
  options: {
    /** Each id once, in the scope whose judgement counts. */
    readonly of: readonly { readonly scope: string; readonly id: string }[];
  },
): Promise<
  Readonly<Record<string, readonly Pick<Finding, 'id' | 'severity'>[]>>
> {
  const scopeOf = new Map(options.of.map(({ id, scope }) => [id, scope]));
  const rows: readonly {
    scope: string;
    id: string;
    finding: string;
    severity: Finding['severity'];
  }[] = await knex('assessment_findings')
    .whereIn('id', [...scopeOf.keys()])
    .whereIn('scope', [...new Set(scopeOf.values())])
    .select('scope', 'id', 'finding', 'severity');
  const found = rows.filter(({ id, scope }) => scopeOf.get(id) === scope);
  const sorted = sortBy(
    found,
    ({ severity }) => worstFirst.indexOf(severity),
    'finding',
  ).map(({ id, finding, severity }) => ({
    of: id,
    told: { id: finding, severity },
  }));
  return Object.fromEntries(
    Object.entries(groupBy(sorted, 'of')).map(([id, all]) => [
      id,
      all.map(({ told }) => told),
    ]),
  );
}
