import { EmulatorError } from '../errors/EmulatorError';
import { parseResourceFilter } from './parseResourceFilter';

/**
 * The `$filter` of a list of resource groups: `tagName eq '…'`, alone or with `tagValue eq '…'`.
 *
 * https://learn.microsoft.com/rest/api/resources/resource-groups/list.
 *
 * @internal
 */
export function parseTagFilter(
  filter: string | null,
): (tags: Readonly<Record<string, string>>) => boolean {
  if (filter?.trim() && !/^\s*tag(?:Name|Value)\s/i.test(filter)) {
    throw new EmulatorError('GroupFilterNotSupported', {
      message: `The emulator cannot read $filter=${filter}: use tagName eq '…', alone or with tagValue eq '…'.`,
    });
  }
  const isWanted = parseResourceFilter(filter);
  const unnamed = { name: '', type: '', resourceGroup: '', location: '' };
  return tags => isWanted({ ...unnamed, tags });
}
