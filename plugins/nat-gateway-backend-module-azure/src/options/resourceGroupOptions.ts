import { sameArmId, say } from 'backstage-plugin-nat-gateway-common';
import { regionNameOf } from '../map/regionNameOf';
import { readResourceGroups } from '../read/readResourceGroups';
import type { OptionSource } from './OptionSource';

/**
 * Resource groups of a scope; those that AKS manages cannot be chosen.
 *
 * @internal
 */
export const resourceGroupOptions: OptionSource = async ({
  session,
  scope,
  signal,
}) => {
  const managed = say('option.managedByAks', {});
  const groups = await readResourceGroups(session, { ...scope, signal });
  return groups
    .filter(
      ({ name }) =>
        !scope.resourceGroups ||
        scope.resourceGroups.some(allowed => sameArmId(allowed, name)),
    )
    .map(({ name, location, managedBy }) => ({
      value: name,
      label: name,
      description: regionNameOf(location),
      ...((managedBy || /^MC_/i.test(name)) && {
        unavailableReason: managed.message,
        unavailableReasonWording: managed.wording,
      }),
    }));
};
