import type { CloudAdvice } from './CloudAdvice';
import type { Finding } from '../model/Finding';
import type { Judgement } from './Judgement';
import type { NotKnown } from '../model/NotKnown';
import type { RuleFinding } from './RuleFinding';
import { worstFirst } from './worstFirst';

/**
 * What the rules said, sorted into findings and what is not known.
 *
 * @internal
 */
export function judgementOf(
  verdicts: readonly (RuleFinding | NotKnown | undefined)[],
  cloud: Pick<CloudAdvice, 'backgroundAdvice' | 'documentation'>,
): Judgement {
  const { documentation } = cloud;
  const findings: Finding[] = [];
  const notKnown: NotKnown[] = [];
  for (const verdict of verdicts) {
    if (verdict === undefined) continue;
    if ('kind' in verdict) notKnown.push(verdict);
    else {
      const docUrl = documentation[verdict.id] ?? documentation.default;
      findings.push({ docUrl, ...verdict });
    }
  }
  return { findings: worstFirst(findings, cloud), notKnown };
}
