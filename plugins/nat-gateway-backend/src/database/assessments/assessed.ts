import type {
  GatewayStatus,
  NatGatewayFilter,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import { worstStatusFirst } from './worstStatusFirst';

type Table = 'clusters' | 'gateways';

/** Among owners: what has none. No entity ref is like it. */
const NO_OWNER = 'none';

const rankOf = (status: GatewayStatus) => worstStatusFirst.indexOf(status);

/**
 * SQL of what lists filter, sort and count by, where {@link whereAssessed} joined the assessment. An
 * assessment is as old as its collection: past `staleBefore` the status is unknown.
 *
 * @internal
 */
export const assessed = {
  status: (knex: Knex, staleBefore: string) =>
    knex.raw(
      `CASE WHEN judging.observed_at < ? THEN 'unknown' ELSE COALESCE(judged.status, 'unknown') END`,
      [staleBefore],
    ),
  /** The worst first. */
  rank: (knex: Knex, staleBefore: string) =>
    knex.raw(
      `CASE WHEN judging.observed_at < ? THEN ${rankOf(
        'unknown',
      )} ELSE CASE COALESCE(judged.status, 'unknown') ${worstStatusFirst
        .map(status => `WHEN '${status}' THEN ${rankOf(status)}`)
        .join(' ')} END END`,
      [staleBefore],
    ),
  /** The fullest first; what is not known comes last. */
  emptiness: (knex: Knex) => knex.raw('-COALESCE(judged.used_percent, -1)'),
};

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * Narrows a query of resources to those of some owners and scopes, and to those with a text in name or id.
 *
 * @internal
 */
export function whereNamed<Query extends Knex.QueryBuilder>(
  query: Query,
  options: {
    readonly table: Table | 'unused_addresses';
    readonly filter: Pick<NatGatewayFilter, 'owner' | 'scope' | 'text'>;
  },
): Query {
  const { table, filter } = options;
  const { owner, scope, text } = filter;
  if (owner) {
    query.where(either => {
      either.whereIn(`${table}.owner_ref`, [...owner]);
      if (owner.includes(NO_OWNER)) either.orWhereNull(`${table}.owner_ref`);
    });
  }
  if (scope) query.whereIn(`${table}.scope`, [...scope]);
  if (text) {
    const pattern = `%${escaped(text.toLowerCase())}%`;
    query.where(either =>
      ['name', 'resource_id'].forEach(column =>
        either.orWhereRaw(`LOWER(??) LIKE ? ESCAPE '\\'`, [
          `${table}.${column}`,
          pattern,
        ]),
      ),
    );
  }
  return query;
}

/**
 * Narrows a query of `clusters` or `gateways` to what the condition permits and the filter means. What
 * several scopes report is one: in the first of its rows that meets the condition.
 *
 * @internal
 */
export function whereAssessed<Query extends Knex.QueryBuilder>(
  query: Query,
  options: {
    readonly knex: Knex;
    readonly table: Table;
    readonly condition: SubjectCondition;
    readonly filter?: NatGatewayFilter;
    /** ISO 8601. */
    readonly staleBefore: string;
  },
): Query {
  const { knex, table, condition, filter = {}, staleBefore } = options;
  query
    .leftJoin('assessments as judged', on =>
      on.on('judged.scope', `${table}.scope`).andOn('judged.id', `${table}.id`),
    )
    .leftJoin('scopes as judging', 'judging.scope', `${table}.scope`);
  whereSubject(query, condition, { table });
  query.whereNotExists(same => {
    same
      .select(knex.raw('1'))
      .from(`${table} as same`)
      .whereRaw('same.id = ??', [`${table}.id`])
      .andWhereRaw('same.scope < ??', [`${table}.scope`]);
    whereSubject(same, condition, { table: 'same' });
  });
  const { region, kind, status, finding } = filter;
  whereNamed(query, { table, filter });
  if (region) query.whereIn('judged.region', [...region]);
  if (kind) query.whereIn('judged.kind', [...kind]);
  if (status) {
    query.whereRaw(`(?) IN (${status.map(() => '?').join(', ')})`, [
      assessed.status(knex, staleBefore),
      ...status,
    ]);
  }
  if (finding) {
    query.whereExists(found =>
      found
        .select(knex.raw('1'))
        .from('assessment_findings as found')
        .whereRaw('found.scope = ??', [`${table}.scope`])
        .andWhereRaw('found.id = ??', [`${table}.id`])
        .whereIn('found.finding', [...finding]),
    );
  }
  return query;
}
