import type { FindingEvidence } from '../model/Finding';
import { sentences } from '../words/sentences';

/**
 * A number that a finding rests on, under its English label.
 *
 * @internal
 */
export const evidenceOf = (
  id: keyof typeof sentences.evidence,
  number: Omit<FindingEvidence, 'id' | 'label'>,
): FindingEvidence => ({ id, label: sentences.evidence[id], ...number });
