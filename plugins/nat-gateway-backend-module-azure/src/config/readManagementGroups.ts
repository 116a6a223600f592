import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { ManagementGroup } from './ManagementGroup';
import { readOwner } from './readOwner';

/**
 * What Azure allows as the id of a management group.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, read 2026-12-01.
 */
const ID = /^[a-z0-9][-\w().]{0,89}$/i;

/**
 * Reads and checks the management groups of an account.
 *
 * @internal
 */
export function readManagementGroups(
  config: Config,
  options: { readonly key: string },
): readonly ManagementGroup[] {
  const groups = config.getOptionalConfigArray('managementGroups') ?? [];
  const read = groups.map((group, index): ManagementGroup => {
    const key = `${options.key}.managementGroups[${index}]`;
    assertKnownKeys(group, { key, known: ['id', 'owner'] });
    const id = group.getOptionalString('id') ?? '';
    if (!ID.test(id)) {
      throw new InputError(
        `${key}.id is '${id}', which is no id of a management group; give the group's name as 'az account management-group list' shows it, not its display name`,
      );
    }
    return { id, ownerRef: readOwner(group, { key }) };
  });
  read.forEach(({ id }, index) => {
    const earlier = read.findIndex(each => sameArmId(each.id, id));
    if (earlier < index) {
      throw new InputError(
        `${options.key}.managementGroups[${index}] and managementGroups[${earlier}] both are '${id}'; remove one`,
      );
    }
  });
  return read;
}
