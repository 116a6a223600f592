import { tagNameIn } from '../map/tagNameIn';

/**
 * Tags with those that a step wrote put back, where its value is still there: to the value before,
 * or away when there was none. Those that it removed come back, unless they are there again.
 *
 * @internal
 */
export function restoredTags(
  live: Readonly<Record<string, string>>,
  options: {
    readonly wrote: Readonly<Record<string, string>>;
    readonly removed?: readonly string[];
    readonly before: Readonly<Record<string, string>>;
  },
): Readonly<Record<string, string>> {
  const { wrote, removed = [], before } = options;
  const gone = removed
    .filter(name => tagNameIn(live, name) === undefined)
    .flatMap(name => tagNameIn(before, name) ?? [])
    .map(name => [name, before[name]] as const);
  return Object.fromEntries([
    ...Object.entries(live).flatMap(([name, value]) => {
      const written = tagNameIn(wrote, name);
      if (written === undefined || wrote[written] !== value) {
        return [[name, value]];
      }
      const previous = tagNameIn(before, name);
      return previous === undefined ? [] : [[previous, before[previous]]];
    }),
    ...gone,
  ]);
}
