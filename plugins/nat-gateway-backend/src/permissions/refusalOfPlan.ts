import type { Permission } from '@backstage/plugin-permission-common';
import {
  say,
  type PlanDraft,
  type Said,
  type TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { sayRefusal } from './sayRefusal';

function actionOf({ name, how, subject }: TouchedResource) {
  switch (how) {
    case 'created':
      return say('action.create', { resource: name, scope: subject.scope });
    case 'takenFrom':
      return say('action.takeFrom', { resource: name });
    default:
      return say('action.change', { resource: name });
  }
}

/**
 * Why the caller may not do what a plan does: the first resource that it touches and on whose owner
 * they do not have the permission; undefined: they may. A plan without steps tells of a gateway all
 * the same, so the gateway's owner always counts.
 *
 * @internal
 */
export function refusalOfPlan(
  plan: Pick<PlanDraft, 'subject' | 'touches'>,
  options: {
    /** Of the Spec's document. */
    readonly name: string;
    readonly condition: SubjectCondition;
    readonly permission: Permission;
  },
): Said | undefined {
  const { name, condition, permission } = options;
  const foreign = plan.touches.find(
    ({ subject }) => !matchesSubject(subject, condition),
  );
  if (foreign) {
    const { wording: action } = actionOf(foreign);
    return sayRefusal(foreign.subject, { permission, action });
  }
  return matchesSubject(plan.subject, condition)
    ? undefined
    : sayRefusal(plan.subject, {
        permission,
        action: say('action.change', { resource: name }).wording,
      });
}
