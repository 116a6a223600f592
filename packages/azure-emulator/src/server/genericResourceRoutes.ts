import type { JsonObject } from '../arm/JsonObject';
import { EmulatorError } from '../errors/EmulatorError';
import { isAllowed } from '../identity/isAllowed';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { genericResourcesOf } from './genericResourcesOf';
import { pageOf } from './pageOf';
import { parseResourceFilter } from './parseResourceFilter';
import { readTop } from './readTop';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';
import type { Route } from './Route';

const subscription = '/subscriptions/{subscriptionId}';

/**
 * Resources of all types in one list, as ARM itself has it: without their properties.
 *
 * https://learn.microsoft.com/rest/api/resources/resources/list. Children, such as subnets, are not in it, and neither are resource groups.
 *
 * @internal
 */
export const genericResourceRoutes: readonly Route[] = [
  subscription,
  `${subscription}/resourceGroups/{resourceGroup}`,
].map(scope => ({
  method: 'GET',
  path: `${scope}/resources`,
  handle: list,
  isList: true,
}));

/** Who may read the group sees what it may read in it (assumed: not recorded). */
function list(request: ArmRequest): ArmReply {
  const { cloud, principal, url } = request;
  const { subscriptionId, resourceGroup } = request.parameters;
  requireApiVersion(url);
  requireGroup(cloud, { subscriptionId });
  if (resourceGroup) {
    authorize(request, {
      action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
      scope: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    });
    requireGroup(cloud, { subscriptionId, resourceGroup });
  }
  const isWanted = parseResourceFilter(url.searchParams.get('$filter'));
  const expanded = readExpand(url.searchParams.get('$expand'));
  const most = readTop(url);
  const resources = genericResourcesOf(cloud, {
    subscriptionId,
    resourceGroup,
  })
    .filter(({ id, type }) =>
      isAllowed(principal, { action: `${type}/read`, scope: id }),
    )
    .filter(isWanted)
    .slice(0, most);
  return {
    status: 200,
    body: pageOf(resources, {
      url,
      settings: cloud.settings,
      present: ({ present, expand }): JsonObject => ({
        ...present(),
        ...Object.fromEntries(
          expanded.map(name => [name, expand[name]] as const),
        ),
      }),
    }),
  };
}

const expandable = ['createdTime', 'changedTime', 'provisioningState'] as const;

function readExpand(
  text: string | null,
): readonly (typeof expandable)[number][] {
  const asked = (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  return asked.map(name => {
    const known = expandable.find(
      candidate => candidate.toLowerCase() === name.toLowerCase(),
    );
    if (!known) {
      throw new EmulatorError('InvalidExpand', {
        message: `'${name}' of $expand is not one of ${expandable.join(
          ', ',
        )}. (The emulator's own words.)`,
      });
    }
    return known;
  });
}
