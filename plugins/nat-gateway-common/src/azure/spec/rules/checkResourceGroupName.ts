import { azureNamingLimits } from '../../limits/azureNamingLimits';
import type { Said } from '../../../words/Said';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { RulePath } from './RulePath';

/**
 * A resource group's name: 1 to 90 letters, digits, `_`, `-`, `.` and parentheses, no `.` at the end;
 * and, when the groups are known, one that exists.
 *
 * @public
 */
export function checkResourceGroupName(
  name: string,
  options?: RulePath & { readonly resourceGroups?: readonly string[] },
): readonly Violation[] {
  const path = options?.path ?? 'spec.resourceGroup';
  const { resourceGroupNameLength, resourceGroupNamePattern } =
    azureNamingLimits;
  const named = (said: Said): readonly Violation[] => [
    { rule: 'resource-group-name', path, ...said },
  ];
  if (name === '') {
    return named(say('violation.resourceGroupEmpty', {}));
  }
  if (name.length > resourceGroupNameLength.value) {
    return named(
      say('violation.resourceGroupTooLong', {
        name,
        length: name.length,
        max: resourceGroupNameLength.value,
      }),
    );
  }
  if (!resourceGroupNamePattern.value.test(name)) {
    return named(say('violation.resourceGroupNotTaken', { name }));
  }
  const known = options?.resourceGroups;
  if (known && !known.some(k => k.toLowerCase() === name.toLowerCase())) {
    return [
      {
        rule: 'resource-group-exists',
        path,
        ...say('violation.resourceGroupNotFound', { name }),
      },
    ];
  }
  return [];
}
