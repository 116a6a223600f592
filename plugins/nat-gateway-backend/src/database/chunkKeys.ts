import { chunk } from 'lodash';

/** SQLite takes 32,766 bound values in one statement, PostgreSQL 65,535. */
const KEYS = 1_000;

/**
 * Keys, each once, in parts that a statement takes.
 *
 * @internal
 */
export const chunkKeys = (keys: Iterable<string>): readonly string[][] =>
  chunk([...new Set(keys)], KEYS);
