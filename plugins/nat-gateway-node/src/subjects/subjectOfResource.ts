import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type Subject,
  TAG_OWNER,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '../provider/ProviderScope';
import { subjectOfScope } from './subjectOfScope';

function ownerByTag(
  tags: Readonly<Record<string, string>>,
): string | undefined {
  const tag = Object.entries(tags).find(
    ([name]) => name.toLowerCase() === TAG_OWNER,
  );
  if (!tag) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(tag[1].trim()));
  } catch {
    // Not an entity ref, so it names no owner. The scope's owner answers for it.
    return undefined;
  }
}

/**
 * The subject of a resource of the cloud: its owner by the tag `backstage-owner`, else by the
 * scope's configuration. What is collected and what a plan touches is judged by the same answer.
 *
 * @public
 */
export function subjectOfResource(
  resource: { readonly tags: Readonly<Record<string, string>> },
  options: { readonly scope: ProviderScope },
): Subject {
  const subject = subjectOfScope(options.scope);
  return {
    ...subject,
    ownerRef: ownerByTag(resource.tags) ?? subject.ownerRef,
  };
}
