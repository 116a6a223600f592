import type { Judgement } from '../Judgement';

/**
 * What a judgement says of one rule: its severity, `not known`, or nothing.
 *
 * @internal
 */
export function verdictOf(judgement: Judgement, ruleId: string) {
  const found = judgement.findings.find(({ id }) => id === ruleId);
  if (found) return found.severity;
  return judgement.notKnown.some(each => each.ruleId === ruleId)
    ? 'not known'
    : 'nothing';
}
