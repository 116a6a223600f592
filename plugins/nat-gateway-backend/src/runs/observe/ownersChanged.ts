import type {
  PlanDraft,
  TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Which resource now belongs to an owner whose permission was not checked when the run started, in
 * a sentence; undefined: none. A run that goes on holds no user's token, so what was
 * allowed is compared and not asked again.
 *
 * @internal
 */
export function ownersChanged(
  started: Pick<PlanDraft, 'subject' | 'touches'>,
  options: { readonly now: readonly TouchedResource[] },
): string | undefined {
  const asked = [started.subject, ...started.touches.map(each => each.subject)];
  const foreign = options.now.find(
    ({ subject }) =>
      !asked.some(
        ({ ownerRef, scope }) =>
          ownerRef === subject.ownerRef && scope === subject.scope,
      ),
  );
  return (
    foreign &&
    `${foreign.name} (${foreign.resourceId}) now ${
      foreign.subject.ownerRef
        ? `belongs to ${foreign.subject.ownerRef}`
        : 'has no owner that the cloud or the configuration names'
    }, and permission for that was not checked when the run started.`
  );
}
