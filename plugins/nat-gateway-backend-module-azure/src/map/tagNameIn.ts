/**
 * How a tag is spelled among others; Azure compares the names of tags without case, and keeps the
 * spelling that it has. Undefined: it is not there.
 *
 * @internal
 */
export function tagNameIn(
  tags: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  if (Object.hasOwn(tags, name)) {
    return name;
  }
  const lower = name.toLowerCase();
  return Object.keys(tags).find(each => each.toLowerCase() === lower);
}
