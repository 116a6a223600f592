import type { say } from '../words/say';
import type { NotKnown } from '../model/NotKnown';

/**
 * The verdict of a rule that lacks a fact.
 *
 * @internal
 */
export const lacking = (
  ruleId: string,
  options: {
    readonly resourceId: string;
    readonly missing: ReturnType<typeof say>;
  },
): NotKnown => {
  const { resourceId, missing } = options;
  return {
    kind: 'notKnown',
    ruleId,
    resourceId,
    missing: missing.message,
    wording: missing.wording,
  };
};
