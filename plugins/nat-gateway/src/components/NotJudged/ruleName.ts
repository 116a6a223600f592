import { findingMessagesWithClouds } from '../../clouds/findingMessagesWithClouds';
import type { FindingWords } from '../../words/FindingWords';

const hasName = (
  key: string,
): key is keyof typeof findingMessagesWithClouds.rule =>
  Object.hasOwn(findingMessagesWithClouds.rule, key);

/**
 * What a rule looks at, in the reader's language; its id where it is not known here.
 *
 * @internal
 */
export function ruleName(
  ruleId: string,
  options: { readonly t: FindingWords },
): string {
  const key = ruleId.replace(/-(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return hasName(key) ? options.t(`rule.${key}`) : ruleId;
}
