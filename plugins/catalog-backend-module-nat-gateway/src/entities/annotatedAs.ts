import type {
  CloudDescription,
  ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Collected } from './Collected';

/**
 * The annotation that an entity of a resource has; undefined where its cloud, which another module may
 * have brought, is not known here or has none.
 *
 * @internal
 */
export function annotatedAs(
  resource: Pick<Collected, 'kind' | 'resourceId'> & {
    readonly scope: { readonly provider: ProviderId };
  },
  options: { readonly clouds: readonly CloudDescription[] },
):
  | {
      readonly cloud: CloudDescription;
      readonly key: string;
      /** The same for all spellings of the id. */
      readonly mark: string;
    }
  | undefined {
  const cloud = options.clouds.find(({ id }) => id === resource.scope.provider);
  const key = cloud?.annotations.find(
    ({ names }) => names === resource.kind,
  )?.key;
  return cloud && key !== undefined
    ? { cloud, key, mark: `${key}=${cloud.idKey(resource.resourceId)}` }
    : undefined;
}
