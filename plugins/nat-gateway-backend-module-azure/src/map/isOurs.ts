import {
  TAG_MANAGED_BY,
  TAG_MANAGED_BY_VALUE,
  TAG_RUN,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { tagNameIn } from './tagNameIn';

/**
 * Whether a run of this backend created a resource: its guid is the recorded one, or, while a
 * run goes on, it carries that run's tags. A tag of another run proves nothing.
 *
 * @internal
 */
export function isOurs(
  resource: {
    readonly id: string;
    readonly tags?: Readonly<Record<string, string>> | null;
    readonly properties: { readonly resourceGuid: string };
  },
  options: {
    readonly createdGuids: Readonly<Record<string, string>>;
    readonly runId?: string;
  },
): boolean {
  const { tags } = resource;
  const tagOf = (name: string) => tags?.[tagNameIn(tags, name) ?? name];
  if (tagOf(TAG_MANAGED_BY) !== TAG_MANAGED_BY_VALUE) {
    return false;
  }
  const { resourceGuid } = resource.properties;
  const recorded = options.createdGuids[resource.id.toLowerCase()];
  return (
    (recorded !== undefined && recorded === resourceGuid) ||
    (options.runId !== undefined && tagOf(TAG_RUN) === options.runId)
  );
}
