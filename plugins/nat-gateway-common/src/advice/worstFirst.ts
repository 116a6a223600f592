import type { Finding, FindingSeverity } from './Finding';

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
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
