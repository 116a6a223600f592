import type { NatGatewayFilter } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { z } from 'zod/v3';
import { assessed, whereAssessed } from '../assessments/assessed';
import type { ResourceSort } from '../assessments/ResourceSort';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { selectSubnetHolders } from './selectSubnetHolders';
import { selectViewed, viewedOfRow } from './selectViewed';
import type { ViewedResource } from './ViewedResource';

// PostgreSQL takes no NUL in a text.
const part = z.string().refine(text => !text.includes('\0'));
const positionSchema = z.tuple([part, z.number(), part, part, part]);

function toCursor(row: Row, sort: ResourceSort): string {
  const position = [sort, Number(row.sorted), row.name, row.scope, row.id];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function fromCursor(
  cursor: string,
  sort: ResourceSort,
): readonly (number | string)[] {
  try {
    const [sortedBy, ...position] = positionSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    if (sortedBy === sort) return position;
  } catch {
    // Refused below.
  }
  throw new InputError(
    `cursor is '${cursor}', which is no cursor of this list sorted by ${sort}; use the nextCursor of an answer, or leave it out for the first page`,
  );
}

type Row = Parameters<typeof viewedOfRow>[0];

/**
 * One page of the resources of a table that meet a condition and a filter. What several scopes report is
 * listed once: in the first of its rows that meets the condition, as when it is asked for alone.
 *
 * @internal
 */
export async function listResources<TTable extends 'clusters' | 'gateways'>(
  knex: Knex,
  options: {
    readonly table: TTable;
    readonly condition: SubjectCondition;
    readonly filter?: NatGatewayFilter;
    /** Ids of gateways: only clusters that share a subnet with one of them. */
    readonly besideGateways?: readonly string[];
    readonly sort?: ResourceSort;
    /** ISO 8601: what was collected before is too old to say how it is; nothing is unless given. */
    readonly staleBefore?: string;
    readonly cursor?: string;
    readonly limit: number;
  },
): Promise<{
  readonly items: readonly ViewedResource<TTable>[];
  readonly nextCursor?: string;
}> {
  const { table, sort = 'name', cursor, limit, staleBefore = '' } = options;
  const sorted = {
    name: knex.raw('0'),
    status: assessed.rank(knex, staleBefore),
    utilisation: assessed.emptiness(knex),
  }[sort];
  const query = whereAssessed(selectViewed(knex, table), {
    ...options,
    knex,
    staleBefore,
  })
    .select(knex.raw('? as sorted', [sorted]))
    .limit(limit + 1);
  if (options.besideGateways) {
    query.whereIn(
      `${table}.id`,
      selectSubnetHolders(knex, {
        holder: 'cluster',
        on: { subnetsOf: 'gateway', ids: options.besideGateways },
      }),
    );
  }
  const columns = ['name', 'scope', 'id'].map(name => `${table}.${name}`);
  if (sort !== 'name') query.orderByRaw('?', [sorted]);
  query.orderBy(columns);
  if (cursor !== undefined) {
    const [value, ...position] = fromCursor(cursor, sort);
    if (sort === 'name') {
      query.whereRaw('(??, ??, ??) > (?, ?, ?)', [...columns, ...position]);
    } else {
      query.whereRaw('(?, ??, ??, ??) > (?, ?, ?, ?)', [
        sorted,
        ...columns,
        value,
        ...position,
      ]);
    }
  }
  const rows = (await query) as unknown as readonly Row[];
  const page = rows.slice(0, limit);
  return {
    items: page.map(row => viewedOfRow(row, { table })),
    nextCursor:
      rows.length > limit ? toCursor(page[limit - 1], sort) : undefined,
  };
}
