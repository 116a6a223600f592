import { azureNamingLimits } from '../../../limits/azureNamingLimits';
import { reservedTags } from '../../../annotations/tags';
import type { Violation } from '../../Violation';
import type { RulePath } from './RulePath';

function wrongWithTag(key: string, value: string): string | undefined {
  const { tagKeyLength, tagValueLength, tagKeyForbiddenCharacters } =
    azureNamingLimits;
  if (reservedTags.some(tag => tag === key.toLowerCase())) {
    return `The tag "${key}" is set by the back end to tell what is whose; choose another key.`;
  }
  if (key === '') {
    return 'A tag has an empty key; give it one, or take it away.';
  }
  if (key.length > tagKeyLength.value) {
    return `The tag key "${key.slice(0, 40)}…" has ${
      key.length
    } characters; shorten it to at most ${tagKeyLength.value}.`;
  }
  if ([...tagKeyForbiddenCharacters.value].some(c => key.includes(c))) {
    return `The tag key "${key}" holds one of < > % & \\ ? /, which Azure does not take; choose another key.`;
  }
  if (value.length > tagValueLength.value) {
    return `The value of the tag "${key}" has ${value.length} characters; shorten it to at most ${tagValueLength.value}.`;
  }
  return undefined;
}

/**
 * Tags within Azure's limits, and none of those that the back end sets. The count leaves room for
 * the back end's own.
 *
 * @public
 */
export function checkTags(
  tags: Readonly<Record<string, string>>,
  options?: RulePath,
): readonly Violation[] {
  const path = options?.path ?? 'spec.gateways[0].tags';
  const entries = Object.entries(tags);
  const max = azureNamingLimits.tagCount.value - reservedTags.length;
  const violations: Violation[] = [];
  if (entries.length > max) {
    violations.push({
      rule: 'tag-count',
      path,
      message: `${entries.length} tags are too many; keep at most ${max}, because Azure takes ${azureNamingLimits.tagCount.value} and the back end adds ${reservedTags.length}.`,
    });
  }
  const seen = new Map<string, string>();
  for (const [key, value] of entries) {
    const twin = seen.get(key.toLowerCase());
    const message =
      twin === undefined
        ? wrongWithTag(key, value)
        : `The tags "${twin}" and "${key}" are one to Azure, which compares keys without case; keep one of them.`;
    seen.set(key.toLowerCase(), key);
    if (message) {
      violations.push({
        rule: 'tag',
        path: `${path}[${JSON.stringify(key)}]`,
        message,
      });
    }
  }
  return violations;
}
