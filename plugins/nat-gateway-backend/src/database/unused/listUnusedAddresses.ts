import { InputError } from '@backstage/errors';
import type { NatGatewayFilter } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { z } from 'zod/v3';
import { whereNamed } from '../assessments/assessed';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import type { UnusedAddressRow } from './UnusedAddressRow';

type Row = UnusedAddressRow & {
  readonly account: string;
  readonly scope_id: string;
  readonly unused_read_at: string;
};

/** What some addresses come to, of those that have one price. */
export interface UnusedAddressSum {
  readonly provider: string;
  readonly region: string;
  readonly kind: 'publicIp' | 'prefix';
  readonly count: number;
  readonly addressCount: number;
}

const columns = ['name', 'scope', 'id'] as const;
// PostgreSQL takes no NUL in a text.
const part = z.string().refine(text => !text.includes('\0'));
const positionSchema = z.tuple([z.number().int(), part, part, part]);

function positionOf(cursor: string) {
  try {
    return positionSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError(
      `cursor is '${cursor}', which is no cursor of this list; use the nextCursor of an answer, or leave it out for the first page`,
    );
  }
}

/**
 * One page of the unused addresses that meet a condition and a filter, the most addresses first, and what all
 * of them come to. What several scopes report is listed once.
 *
 * @internal
 */
export async function listUnusedAddresses(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly filter: Pick<
      NatGatewayFilter,
      'owner' | 'region' | 'scope' | 'text'
    >;
    readonly cursor?: string;
    readonly limit: number;
  },
): Promise<{
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
  readonly sums: readonly UnusedAddressSum[];
}> {
  const { condition, filter, cursor, limit } = options;
  const table = 'unused_addresses';
  const meant = () => {
    const query = knex(table);
    whereSubject(query, condition, { table });
    query.whereNotExists(same => {
      same
        .select(knex.raw('1'))
        .from(`${table} as same`)
        .whereRaw('same.id = ??', [`${table}.id`])
        .andWhereRaw('same.scope < ??', [`${table}.scope`]);
      whereSubject(same, condition, { table: 'same' });
    });
    if (filter.region) query.whereIn(`${table}.region`, [...filter.region]);
    return whereNamed(query, { table, filter });
  };
  const sorted = knex.raw('-??', [`${table}.address_count`]);
  const ordered = columns.map(name => `${table}.${name}`);
  const query = meant()
    .join('scopes', 'scopes.scope', `${table}.scope`)
    .select(
      `${table}.*`,
      'scopes.account',
      'scopes.scope_id',
      'scopes.unused_read_at',
    )
    .orderByRaw('?', [sorted])
    .orderBy(ordered)
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [value, ...position] = positionOf(cursor);
    query.whereRaw('(?, ??, ??, ??) > (?, ?, ?, ?)', [
      sorted,
      ...ordered,
      value,
      ...position,
    ]);
  }
  const [rows, sums] = (await Promise.all([
    query,
    meant()
      .select('provider', 'region', 'kind')
      .count('* as count')
      .sum('address_count as addresses')
      .groupBy('provider', 'region', 'kind'),
  ])) as unknown as [
    readonly Row[],
    readonly (UnusedAddressSum & { readonly addresses: number | string })[],
  ];
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    ...(rows.length > limit &&
      last && {
        nextCursor: Buffer.from(
          JSON.stringify([
            -last.address_count,
            ...columns.map(name => last[name]),
          ]),
        ).toString('base64url'),
      }),
    sums: sums.map(({ provider, region, kind, count, addresses }) => ({
      provider,
      region,
      kind,
      count: Number(count),
      addressCount: Number(addresses),
    })),
  };
}
