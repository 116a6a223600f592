import { azureNamingLimits } from '../../../limits/azureNamingLimits';
import type { Violation } from '../../Violation';
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
  const named = (message: string): readonly Violation[] => [
    { rule: 'resource-group-name', path, message },
  ];
  if (name === '') {
    return named('The resource group name is empty; give one.');
  }
  if (name.length > resourceGroupNameLength.value) {
    return named(
      `The resource group name "${name}" has ${name.length} characters; Azure takes at most ${resourceGroupNameLength.value}, so choose another group.`,
    );
  }
  if (!resourceGroupNamePattern.value.test(name)) {
    return named(
      `The resource group name "${name}" is not one that Azure takes; use letters, digits, "_", "-", "." and parentheses, and do not end with ".".`,
    );
  }
  const known = options?.resourceGroups;
  if (known && !known.some(k => k.toLowerCase() === name.toLowerCase())) {
    return [
      {
        rule: 'resource-group-exists',
        path,
        message: `The resource group "${name}" does not exist in the subscription; choose one that does, or create it first.`,
      },
    ];
  }
  return [];
}
