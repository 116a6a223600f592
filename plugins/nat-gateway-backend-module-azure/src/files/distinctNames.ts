/**
 * Names that a format takes, by the ids of what they name: names of Azure may hold more characters, and
 * two of them may become one.
 *
 * @internal
 */
export function distinctNames(
  resources: readonly { readonly resourceId: string; readonly name: string }[],
  toName: (name: string) => string,
): (resourceId: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { resourceId, name } of resources) {
    const wanted = toName(name);
    let given = wanted;
    for (let count = 2; taken.has(given); count += 1) {
      given = toName(`${wanted}-${count}`);
    }
    taken.add(given);
    names.set(resourceId, given);
  }
  return resourceId => names.get(resourceId)!;
}
