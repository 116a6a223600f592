import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { annotatedAs } from './annotatedAs';
import type { Collected } from './Collected';
import type { Emitted } from './entitiesOf';
import type { FoundEntities } from './FoundEntities';

/**
 * The names that resources have already, by id. What the catalog shows is the same for all its replicas,
 * so it goes before what this process has emitted; where it shows two entities of one resource, all take
 * the same.
 *
 * @internal
 */
export function knownNames(
  collected: readonly Collected[],
  options: {
    readonly clouds: readonly CloudDescription[];
    readonly emitted: Iterable<Partial<Pick<Emitted, 'entity' | 'id'>>>;
    readonly found: Pick<FoundEntities, 'ours'>;
  },
): ReadonlyMap<string, string> {
  const { emitted, found } = options;
  const byMark = new Map<string, string>();
  for (const { mark, name } of found.ours.values()) {
    const other = byMark.get(mark);
    byMark.set(mark, other !== undefined && other < name ? other : name);
  }
  const known = new Map<string, string>();
  for (const { id, entity } of emitted) {
    if (id && entity) known.set(id, entity.metadata.name);
  }
  for (const resource of collected) {
    const name = byMark.get(annotatedAs(resource, options)?.mark ?? '');
    if (name !== undefined) known.set(resource.id, name);
  }
  return known;
}
