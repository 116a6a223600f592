import { azureNamingLimits } from '../../limits/azureNamingLimits';
import { reservedTags } from '../../../model/tags';
import type { Said } from '../../../words/Said';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

function wrongWithTag(key: string, value: string): Said | undefined {
  const {
    tagKeyLength,
    tagValueLength,
    tagKeyForbiddenCharacters,
    tagKeyReservedPrefixes,
  } = azureNamingLimits;
  if (reservedTags.some(tag => tag === key.toLowerCase())) {
    return say('violation.tagReserved', { key });
  }
  if (key === '') {
    return say('violation.tagKeyEmpty', {});
  }
  if (key.length > tagKeyLength.value) {
    return say('violation.tagKeyTooLong', {
      start: key.slice(0, 40),
      length: key.length,
      max: tagKeyLength.value,
    });
  }
  if ([...tagKeyForbiddenCharacters.value].some(c => key.includes(c))) {
    return say('violation.tagKeyCharacters', { key });
  }
  const reserved = tagKeyReservedPrefixes.value.exec(key);
  if (reserved) {
    return say('violation.tagKeyPrefix', { key, prefix: reserved[0] });
  }
  if (value.length > tagValueLength.value) {
    return say('violation.tagValueTooLong', {
      key,
      length: value.length,
      max: tagValueLength.value,
    });
  }
  return undefined;
}

/**
 * Tags within Azure's limits, and none of those that the backend sets. The count leaves room for
 * the backend's own.
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
      ...say('violation.tooManyTags', {
        tagCount: entries.length,
        max,
        azureMax: azureNamingLimits.tagCount.value,
        added: reservedTags.length,
      }),
    });
  }
  const seen = new Map<string, string>();
  for (const [key, value] of entries) {
    const twin = seen.get(key.toLowerCase());
    const wrong =
      twin === undefined
        ? wrongWithTag(key, value)
        : say('violation.tagTwice', { twin, key });
    seen.set(key.toLowerCase(), key);
    if (wrong) {
      violations.push({
        rule: 'tag',
        path: `${path}[${JSON.stringify(key)}]`,
        ...wrong,
      });
    }
  }
  return violations;
}
