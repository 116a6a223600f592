const longest = 63;

const plainName = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, longest)
    .replace(/^[._-]+|[._-]+$/g, '');

const withSuffix = (name: string, suffix: string) =>
  [name.slice(0, longest - suffix.length - 1).replace(/[._-]+$/, ''), suffix]
    .filter(Boolean)
    .join('-');

/**
 * The names that resources may have as entities, the best first: their own, which repeats across
 * resource groups, or with a part of their id.
 *
 * @internal
 */
export const namesOf = (resource: {
  /** Hexadecimal digits. */
  readonly id: string;
  readonly name: string;
}): readonly string[] => {
  const plain = plainName(resource.name);
  return [
    ...(plain ? [plain] : []),
    ...[8, 32].map(digits => withSuffix(plain, resource.id.slice(0, digits))),
  ];
};

/**
 * A name for each resource, by its id: valid in the catalog, different from all others in any case, and
 * the one that it has already, because links and other entities name it.
 *
 * @internal
 */
export function entityNames(
  resources: readonly { readonly id: string; readonly name: string }[],
  options: {
    /** By id: the names of the entities that there are. */
    readonly known: ReadonlyMap<string, string>;
    /** Names of other sources' entities. */
    readonly taken: ReadonlySet<string>;
  },
): ReadonlyMap<string, string> {
  const { known, taken } = options;
  const used = new Set(taken);
  const names = new Map<string, string>();
  const give = (id: string, candidates: readonly string[]) => {
    const name = candidates.find(each => !used.has(each));
    if (name === undefined) return;
    used.add(name);
    names.set(id, name);
  };
  // In the order of ids, so that processes that begin with the same set agree.
  const sorted = [...resources].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of sorted) give(id, [known.get(id) ?? []].flat());
  for (const resource of sorted) {
    if (!names.has(resource.id)) give(resource.id, namesOf(resource));
  }
  return names;
}
