import {
  TAG_MANAGED_BY,
  TAG_MANAGED_BY_VALUE,
  TAG_OWNER,
  TAG_RUN,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WriteRequest } from './WriteRequest';

/**
 * The tags of what a run creates: the Spec's, and who made it for whom.
 *
 * @internal
 */
export function tagsOf(
  request: Pick<WriteRequest, 'runId' | 'ownerRef'> & {
    readonly input: { readonly tags: Readonly<Record<string, string>> };
  },
): Record<string, string> {
  return {
    ...request.input.tags,
    [TAG_MANAGED_BY]: TAG_MANAGED_BY_VALUE,
    [TAG_RUN]: request.runId,
    ...(request.ownerRef && { [TAG_OWNER]: request.ownerRef }),
  };
}
