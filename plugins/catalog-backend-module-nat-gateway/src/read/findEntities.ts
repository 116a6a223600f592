import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FoundEntities } from '../entities/FoundEntities';
import { scopeOfLocation } from '../entities/locationOfScope';
import { leavingRoom } from './leavingRoom';

/** The catalog answers so many in a few milliseconds. */
const pageSize = 250;

/**
 * Finds them, whatever their source: an annotation says which resource an entity is, its name does not.
 *
 * @internal
 */
export async function findEntities(
  catalog: Pick<CatalogService, 'streamEntities'>,
  options: {
    readonly clouds: readonly CloudDescription[];
    readonly credentials: BackstageCredentials;
  },
): Promise<FoundEntities> {
  const { credentials } = options;
  const annotations = options.clouds.flatMap(({ annotations: each, idKey }) =>
    each
      .filter(({ names }) => names !== 'subnet')
      .map(({ key }) => ({ key, idKey })),
  );
  const ours = new Map<
    string,
    { readonly scope: string; readonly name: string; readonly mark: string }
  >();
  const others = new Map<string, string[]>();
  const pages = catalog
    .streamEntities(
      {
        filter: annotations.map(({ key }) => ({
          kind: 'resource',
          [`metadata.annotations.${key}`]: CATALOG_FILTER_EXISTS,
        })),
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.annotations',
        ],
        pageSize,
      },
      { credentials },
    )
    [Symbol.asyncIterator]();
  for (;;) {
    const page = await leavingRoom(() => pages.next());
    if (page.done) break;
    for (const entity of page.value) {
      const { name, annotations: values = {} } = entity.metadata;
      const scope = scopeOfLocation(values[ANNOTATION_LOCATION] ?? '');
      const ref = stringifyEntityRef(entity);
      for (const { key, idKey } of annotations) {
        if (values[key] === undefined) continue;
        const mark = `${key}=${idKey(values[key])}`;
        if (scope !== undefined) ours.set(ref, { scope, name, mark });
        else others.set(mark, [...(others.get(mark) ?? []), ref]);
      }
    }
  }
  return { ours, others };
}
