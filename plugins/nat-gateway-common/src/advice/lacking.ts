import type { NotKnown } from './NotKnown';

/**
 * The verdict of a rule that lacks a fact.
 *
 * @internal
 */
export const lacking = (
  ruleId: string,
  options: { readonly resourceId: string; readonly missing: string },
): NotKnown => ({ kind: 'notKnown', ruleId, ...options });
