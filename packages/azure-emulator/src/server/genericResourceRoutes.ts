import type { JsonObject } from '../arm/JsonObject';
import { EmulatorError } from '../errors/EmulatorError';
import { isAllowed } from '../identity/isAllowed';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { genericResourcesOf } from './genericResourcesOf';
import { pageOf } from './pageOf';
import { parseResourceFilter } from './parseResourceFilter';
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

/** A client sees what it may read (assumed: not recorded). */
function list(request: ArmRequest): ArmReply {
  const { cloud, principal, url } = request;
  const { subscriptionId, resourceGroup } = request.parameters;
  requireApiVersion(url);
  requireGroup(cloud, { subscriptionId });
  if (resourceGroup) {
    authorize(request, {
      action: 'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
      scope: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    });
    requireGroup(cloud, { subscriptionId, resourceGroup });
  }
  const isWanted = parseResourceFilter(url.searchParams.get('$filter'));
  const expanded = readExpand(url.searchParams.get('$expand'));
  const most = readTop(url.searchParams.get('$top'));
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
        message: `'${name}' of $expand is none of ${expandable.join(
          ', ',
        )}. (The emulator's own words.)`,
      });
    }
    return known;
  });
}

function readTop(text: string | null): number | undefined {
  if (text !== null && !/^[1-9]\d{0,8}$/.test(text)) {
    throw new EmulatorError('InvalidTop', {
      message: `$top is '${text}' and must be a whole number from 1 on. (The emulator's own words.)`,
    });
  }
  return text === null ? undefined : Number(text);
}
