import type { Knex } from 'knex';
import { chunk, isMatch } from 'lodash';

/** Rows a statement; SQLite takes 32,766 bound values in one. */
const CHUNK_ROWS = 200;

/**
 * What has to be written so that a table has rows instead of those of before.
 *
 * @internal
 */
export interface Difference {
  readonly table: string;
  readonly primaryKey: readonly string[];
  readonly changed: readonly object[];
  readonly gone: readonly object[];
}

/**
 * Compares rows with those of before, by their primary key.
 *
 * @internal
 */
export function differenceOf<Row extends object>(
  table: string,
  options: {
    readonly primaryKey: readonly (keyof Row & string)[];
    readonly before: Iterable<Row>;
    readonly rows: readonly Row[];
  },
): Difference {
  const { primaryKey } = options;
  const keyOf = (row: Row) => primaryKey.map(name => row[name]).join('\0');
  const before = new Map([...options.before].map(row => [keyOf(row), row]));
  const rows = new Map(options.rows.map(row => [keyOf(row), row]));
  return {
    table,
    primaryKey,
    changed: [...rows].flatMap(([key, row]) => {
      const old = before.get(key);
      return old && isMatch(old, row) ? [] : [row];
    }),
    gone: [...before].flatMap(([key, row]) => (rows.has(key) ? [] : [row])),
  };
}

/**
 * Writes a difference, in the caller's transaction.
 *
 * @internal
 */
export async function storeDifference(
  transaction: Knex.Transaction,
  { table, primaryKey, changed, gone }: Difference,
): Promise<void> {
  for (const rows of chunk(gone, CHUNK_ROWS)) {
    await transaction(table)
      .whereIn(
        [...primaryKey],
        rows.map(row => primaryKey.map(name => row[name as keyof typeof row])),
      )
      .delete();
  }
  for (const rows of chunk(changed, CHUNK_ROWS)) {
    await transaction(table)
      .insert(rows)
      .onConflict([...primaryKey])
      .merge();
  }
}
