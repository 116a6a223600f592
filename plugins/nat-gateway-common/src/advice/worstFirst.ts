import type { Finding, FindingSeverity } from '../model/Finding';

const rank: Readonly<Record<FindingSeverity, number>> = {
  critical: 0,
  warning: 1,
  info: 2,
};

/** True of most gateways for good: they wait behind all that is about this one now. */
const background = new Set([
  'default-outbound-access',
  'no-zone',
  'standard-v2',
  'unmanaged-gateway',
]);

const rankOf = ({ id, severity }: Finding) =>
  rank[severity] + (background.has(id) ? 0.5 : 0);

/**
 * Findings in the order in which they matter; equals keep the order they came in.
 *
 * @public
 */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}
