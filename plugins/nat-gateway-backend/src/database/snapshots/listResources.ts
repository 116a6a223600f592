import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { z } from 'zod/v3';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import type { ResourceRow } from './ResourceRow';
import { selectRows } from './selectRows';
import { type StoredByTable, storedOfRow } from './storedOfRow';

// PostgreSQL takes no NUL in a text.
const part = z.string().refine(text => !text.includes('\0'));
const positionSchema = z.tuple([part, part, part]);

function toCursor(row: ResourceRow): string {
  return Buffer.from(JSON.stringify([row.name, row.scope, row.id])).toString(
    'base64url',
  );
}

function fromCursor(cursor: string): z.output<typeof positionSchema> {
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
 * One page of the resources of a table that meet a condition, by name. What several scopes report is
 * listed once: in the first of its rows that meets the condition, as when it is asked for alone.
 *
 * @internal
 */
export async function listResources<TTable extends 'clusters' | 'gateways'>(
  knex: Knex,
  options: {
    readonly table: TTable;
    readonly condition: SubjectCondition;
    readonly cursor?: string;
    readonly limit: number;
  },
): Promise<{
  readonly items: readonly StoredByTable[TTable][];
  readonly nextCursor?: string;
}> {
  const { table, condition, cursor, limit } = options;
  const query = selectRows(knex, table)
    .orderBy(['name', 'scope', 'id'])
    .limit(limit + 1);
  whereSubject(query, condition);
  query.whereNotExists(same => {
    same
      .select(knex.raw('1'))
      .from(`${table} as same`)
      .whereRaw('same.id = ??', [`${table}.id`])
      .andWhereRaw('same.scope < ??', [`${table}.scope`]);
    whereSubject(same, condition, { table: 'same' });
  });
  if (cursor !== undefined) {
    const [name, scope, id] = fromCursor(cursor);
    query.andWhere(after =>
      after
        .where('name', '>', name)
        .orWhere(sameName =>
          sameName.where({ name }).andWhere('scope', '>', scope),
        )
        .orWhere(sameScope =>
          sameScope.where({ name, scope }).andWhere('id', '>', id),
        ),
    );
  }
  const rows: readonly ResourceRow[] = await query;
  const page = rows.slice(0, limit);
  return {
    items: page.map(row => storedOfRow(row, { table })),
    nextCursor: rows.length > limit ? toCursor(page[limit - 1]) : undefined,
  };
}
