import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { SubjectCondition } from './SubjectCondition';

/**
 * Whether one subject meets the condition; says the same as {@link whereSubject} says in SQL.
 *
 * @internal
 */
export function matchesSubject(
  subject: Subject,
  condition: SubjectCondition,
): boolean {
  if ('allOf' in condition) {
    return condition.allOf.every(part => matchesSubject(subject, part));
  }
  if ('anyOf' in condition) {
    return condition.anyOf.some(part => matchesSubject(subject, part));
  }
  if ('not' in condition) {
    return !matchesSubject(subject, condition.not);
  }
  if ('ownerRefs' in condition) {
    return (
      subject.ownerRef !== undefined &&
      condition.ownerRefs.includes(subject.ownerRef)
    );
  }
  if ('providers' in condition) {
    return condition.providers.includes(subject.provider);
  }
  return condition.scopes.includes(subject.scope);
}
