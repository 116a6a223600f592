import type { Preflight } from './Preflight';

/**
 * Where it is known what may be done with a resource: at itself or, for one that does not exist yet, at its
 * group; undefined: nowhere.
 *
 * @internal
 */
export function rightsScopeOf(
  resourceId: string,
  { rights = {} }: Pick<Preflight, 'rights'>,
): string | undefined {
  const id = resourceId.toLowerCase();
  return [id, id.split('/providers/')[0]].find(scope => scope in rights);
}
