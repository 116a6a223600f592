import type { Finding, FindingSeverity } from '../model/Finding';
import type { CloudAdvice } from './CloudAdvice';

const rank: Readonly<Record<FindingSeverity, number>> = {
  critical: 0,
  warning: 1,
  info: 2,
};

/**
 * Findings in the order in which they matter; equals keep the order they came in.
 *
 * @public
 */
export function worstFirst(
  findings: readonly Finding[],
  cloud: Pick<CloudAdvice, 'backgroundAdvice'>,
): readonly Finding[] {
  const rankOf = ({ id, severity }: Finding) =>
    rank[severity] + (cloud.backgroundAdvice?.includes(id) ? 0.5 : 0);
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}
