import type { StoredByTable } from './storedOfRow';
import type { StoredHistory } from './StoredHistory';
import type { StoredScope } from './StoredScope';

/**
 * A collected resource with what a view tells beside it.
 *
 * @internal
 */
export type ViewedResource<TTable extends keyof StoredByTable> =
  StoredByTable[TTable] & {
    readonly scope: StoredScope;
    /** The newest, however old; see `recentHistory`. */
    readonly history?: StoredHistory;
  };
