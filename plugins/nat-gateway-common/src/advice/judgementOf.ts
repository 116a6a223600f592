import type { Finding } from './Finding';
import type { Judgement } from './Judgement';
import type { NotKnown } from './NotKnown';
import { worstFirst } from './worstFirst';

/**
 * What the rules said, sorted into findings and what is not known.
 *
 * @internal
 */
export function judgementOf(
  verdicts: readonly (Finding | NotKnown | undefined)[],
): Judgement {
  const findings: Finding[] = [];
  const notKnown: NotKnown[] = [];
  for (const verdict of verdicts) {
    if (verdict === undefined) continue;
    if ('kind' in verdict) notKnown.push(verdict);
    else findings.push(verdict);
  }
  return { findings: worstFirst(findings), notKnown };
}
