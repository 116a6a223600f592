import type { FindingEvidence } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { EvidenceGroup } from './EvidenceGroup';

/** What one collection read differs by seconds: its figures end with a minute, its settings do not. */
const sameAgeMs = 60_000;

const isAsOldAs = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined
    ? one === other
    : Math.abs(Date.parse(one) - Date.parse(other)) < sameAgeMs;

const older = (one?: string, other?: string) =>
  one !== undefined &&
  other !== undefined &&
  Date.parse(other) < Date.parse(one)
    ? other
    : one;

/**
 * A finding's numbers in their order, those of one age together, so that each age is said once.
 *
 * @internal
 */
export function evidenceByAge(
  evidence: readonly FindingEvidence[],
): readonly EvidenceGroup[] {
  const groups: EvidenceGroup[] = [];
  for (const each of evidence) {
    const index = groups.findIndex(({ evidence: [first] }) =>
      isAsOldAs(first.observedAt, each.observedAt),
    );
    if (index === -1) {
      groups.push({ evidence: [each], observedAt: each.observedAt });
    } else {
      groups[index] = {
        evidence: [...groups[index].evidence, each],
        observedAt: older(groups[index].observedAt, each.observedAt),
      };
    }
  }
  return groups;
}
