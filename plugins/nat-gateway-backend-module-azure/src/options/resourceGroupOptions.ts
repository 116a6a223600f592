import {
  findConfiguredScope,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
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
  subscriptionId,
  query,
  signal,
}) => {
  const managed = say('option.managedByAks', {});
  const { name: account, scopes } = session.account;
  const groups = await readResourceGroups(session, { subscriptionId, signal });
  return groups.flatMap(({ name, location, managedBy }) => {
    const scope = findConfiguredScope(scopes, {
      account,
      subscriptionId,
      resourceGroup: name,
      region: query.region,
    });
    return scope
      ? {
          value: name,
          label: name,
          description: regionNameOf(location),
          ...((managedBy || /^MC_/i.test(name)) && {
            unavailableReason: managed.message,
            unavailableReasonWording: managed.wording,
          }),
          scope,
        }
      : [];
  });
};
