import type { StoredResource } from '../database/snapshots/StoredResource';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';

/**
 * One row for each resource: the first that meets the condition, else the first. Two accounts
 * that read the same resource give two rows, which may have different owners.
 *
 * @internal
 */
export function preferVisible<
  T extends Pick<StoredResource<unknown>, 'id' | 'subject'>,
>(
  rows: readonly T[],
  options: { readonly condition: SubjectCondition },
): readonly T[] {
  return [...new Set(rows.map(row => row.id))].map(id => {
    const same = rows.filter(row => row.id === id);
    return (
      same.find(row => matchesSubject(row.subject, options.condition)) ??
      same[0]
    );
  });
}
