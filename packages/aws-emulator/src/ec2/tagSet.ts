/**
 * Tags as EC2 writes them.
 *
 * @internal
 */
export function tagSet(
  tags: Readonly<Record<string, string>>,
): readonly { readonly key: string; readonly value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
