import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { scopeOfLocation } from '../entities/locationOfScope';
import { leavingRoom } from './leavingRoom';

/** So that a request stays below the size that the catalog takes. */
const atOnce = 500;

/**
 * Which of these names entities of other sources have: the catalog would not take ours beside them.
 *
 * @internal
 */
export async function takenNames(
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
  options: {
    readonly names: readonly string[];
    readonly namespace: string;
    readonly credentials: BackstageCredentials;
  },
): Promise<ReadonlySet<string>> {
  const { names, namespace, credentials } = options;
  const taken = new Set<string>();
  for (let start = 0; start < names.length; start += atOnce) {
    const { items } = await leavingRoom(() =>
      catalog.getEntitiesByRefs(
        {
          entityRefs: names
            .slice(start, start + atOnce)
            .map(name =>
              stringifyEntityRef({ kind: 'Resource', namespace, name }),
            ),
          fields: ['metadata.name', 'metadata.annotations'],
        },
        { credentials },
      ),
    );
    for (const entity of items) {
      const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
      if (entity && scopeOfLocation(location ?? '') === undefined) {
        taken.add(entity.metadata.name.toLowerCase());
      }
    }
  }
  return taken;
}
