import type { CloudScreens } from './CloudScreens';

/**
 * Whether two ids name one resource, as their cloud compares them; letter by letter where it is not
 * known.
 *
 * @internal
 */
export function sameId(
  one: string,
  other: string,
  { cloud }: { readonly cloud: Pick<CloudScreens, 'description'> | undefined },
): boolean {
  const keyOf = cloud?.description.idKey ?? (id => id);
  return keyOf(one) === keyOf(other);
}
