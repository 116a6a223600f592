import type { JsonObject } from '@backstage/types';
import { differencesInMeaning } from './differencesInMeaning';

// The name of a tag has any case.
const isSame = (path: string, prefix: string) =>
  path.toLowerCase() === prefix.toLowerCase();

/**
 * What changed beside what we wrote, in words.
 *
 * @internal
 */
export function incidentsOf(
  resourceId: string,
  options: {
    readonly before: JsonObject;
    readonly after: JsonObject;
    /** Path prefixes that the write was meant to change. */
    readonly meant: readonly string[];
  },
): readonly string[] {
  const { before, after, meant } = options;
  return differencesInMeaning(before, after)
    .filter(
      path =>
        !meant.some(
          prefix =>
            isSame(path, prefix) ||
            path.startsWith(`${prefix}.`) ||
            path.startsWith(`${prefix}[`),
        ),
    )
    .map(
      path =>
        `${path} of ${resourceId} changed during our write, which did not mean to change it; compare it with the state before and put it back if need be`,
    );
}
