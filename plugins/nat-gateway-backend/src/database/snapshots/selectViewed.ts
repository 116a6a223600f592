import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';
import { selectRows } from './selectRows';
import { type StoredByTable, storedOfRow } from './storedOfRow';
import { type ScopeRow, storedScopeOfRow } from './storedScopeOfRow';
import type { ViewedResource } from './ViewedResource';

const SCOPE_COLUMNS = [
  'scope',
  'provider',
  'account',
  'scope_id',
  'owner_ref',
  'attempted_at',
  'observed_at',
  'failure',
  'gaps',
  'history_attempted_at',
  'history_gaps',
  'requested',
  'answered',
] as const satisfies readonly (keyof ScopeRow)[];

const aliasOf = (column: string) => `of_scope_${column}`;

type ViewedRow = ResourceRow & {
  readonly history_at: string | null;
  readonly history: string | null;
} & Readonly<Record<string, unknown>>;

/**
 * A query of the rows of a table with their scopes and histories: one for all three, since a query costs a view
 * more than what it reads. The columns of the table are to be qualified. {@link viewedOfRow} reads a row.
 *
 * @internal
 */
export const selectViewed = (knex: Knex, table: keyof StoredByTable) =>
  selectRows(knex, table)
    .join('scopes', 'scopes.scope', `${table}.scope`)
    .leftJoin('histories', on =>
      on
        .on('histories.scope', `${table}.scope`)
        .andOn('histories.id', `${table}.id`),
    )
    .select(
      ...SCOPE_COLUMNS.map(column =>
        knex.ref(`scopes.${column}`).as(aliasOf(column)),
      ),
      'histories.collected_at as history_at',
      'histories.document as history',
    ) as unknown as Knex.QueryBuilder<ViewedRow, ViewedRow[]>;

/**
 * Reads a row of {@link selectViewed}.
 *
 * @internal
 */
export function viewedOfRow<TTable extends keyof StoredByTable>(
  row: ViewedRow,
  options: { readonly table: TTable },
): ViewedResource<TTable> {
  const scope = Object.fromEntries(
    SCOPE_COLUMNS.map(column => [column, row[aliasOf(column)]]),
  );
  return {
    ...storedOfRow(row, options),
    scope: storedScopeOfRow(scope as unknown as ScopeRow),
    ...(row.history_at !== null &&
      row.history !== null && {
        history: {
          collectedAt: row.history_at,
          document: JSON.parse(row.history),
        },
      }),
  };
}
