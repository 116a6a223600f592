import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Preflight } from './Preflight';

/**
 * Where it is known what may be done with a resource: at itself or, for one that does not exist yet, at what it is
 * part of or its group; undefined: nowhere.
 *
 * @internal
 */
export function rightsScopeOf(
  resourceId: string,
  { rights = {} }: Pick<Preflight, 'rights'>,
): string | undefined {
  const id = resourceId.toLowerCase();
  return [id, parseArmId(id)?.parent ?? id, id.split('/providers/')[0]].find(
    scope => scope in rights,
  );
}
