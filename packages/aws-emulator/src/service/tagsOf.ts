/**
 * A list of tags as a record.
 *
 * @internal
 */
export function tagsOf(
  list: readonly { readonly Key: string; readonly Value?: string }[] = [],
): Record<string, string> {
  return Object.fromEntries(list.map(({ Key, Value }) => [Key, Value ?? '']));
}
