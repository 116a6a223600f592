import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { EmulatorError } from '../errors/EmulatorError';
import { roleActions } from '../identity/roleActions';
import { roleDefinitionOf } from '../identity/roleDefinitionOf';
import type { RoleDefinition } from '../identity/RoleDefinition';
import type { Cloud } from '../state/Cloud';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import { isWithinScope } from './isWithinScope';
import { pageOf } from './pageOf';
import { readOnlyRoutes } from './readOnlyRoutes';
import { roleDefinitionId } from './roleDefinitionId';
import { roleScope } from './roleScope';

const type = 'Microsoft.Authorization/roleDefinitions';

/**
 * What a role allows: the built-in ones that the emulator knows, and those of the scenario, to be read.
 *
 * https://learn.microsoft.com/rest/api/authorization/role-definitions (2022-04-01).
 *
 * @internal
 */
export const roleDefinitionRoutes = readOnlyRoutes(type, {
  list,
  get,
  parameter: 'roleId',
  refusal:
    'The emulator only reads role definitions: give the principals of the scenario what they may do.',
});

/** Those that can be given at a scope. */
function rolesAt(scope: string, cloud: Cloud): readonly RoleDefinition[] {
  const builtIn = Object.keys(roleActions).map(role => ({ role, scope: '/' }));
  const custom = cloud.tokens.principals.flatMap(({ assignments }) =>
    assignments.filter(assignment => !('role' in assignment)),
  );
  const byId = new Map(
    [...builtIn, ...custom].flatMap(assignment => {
      const role = roleDefinitionOf(assignment);
      return role && isWithinScope(scope, role.scope) ? [[role.id, role]] : [];
    }),
  );
  return [...byId.values()];
}

function list(request: ArmRequest): ArmReply {
  const { cloud, url } = request;
  const scope = roleScope(request, { action: `${type}/read` });
  const isWanted = readFilter(url.searchParams.get('$filter'));
  return {
    status: 200,
    body: pageOf(rolesAt(scope, cloud).filter(isWanted), {
      url,
      settings: cloud.settings,
      present: role => present(role, { scope, cloud }),
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const { cloud, parameters } = request;
  const scope = roleScope(request, { action: `${type}/read` });
  const role = rolesAt(scope, cloud).find(
    ({ id }) => id === parameters.roleId.toLowerCase(),
  );
  if (!role) {
    throw emulatorRefusal('RoleDefinitionNotFound', {
      status: 404,
      message: `There is no role '${parameters.roleId}' at '${scope}'.`,
    });
  }
  return { status: 200, body: present(role, { scope, cloud }) };
}

function present(
  role: RoleDefinition,
  options: { readonly scope: string; readonly cloud: Cloud },
): JsonObject {
  const { scope, cloud } = options;
  const since = cloud.settings.seededAt.toISOString();
  return {
    id: roleDefinitionId(role, { scope }),
    type,
    name: role.id,
    properties: {
      roleName: role.name,
      type: role.isBuiltIn ? 'BuiltInRole' : 'CustomRole',
      description: '',
      assignableScopes: [role.scope],
      permissions: [
        {
          actions: role.actions,
          notActions: role.notActions,
          dataActions: [],
          notDataActions: [],
        },
      ],
      createdOn: since,
      updatedOn: since,
      createdBy: null,
      updatedBy: null,
    },
  };
}

function readFilter(filter: string | null): (role: RoleDefinition) => boolean {
  const term = filter?.trim() ?? '';
  const name = /^roleName\s+eq\s+'([^']*)'$/i.exec(term)?.[1];
  const kind = /^type\s+eq\s+'(BuiltInRole|CustomRole)'$/i.exec(term)?.[1];
  if (name !== undefined) {
    return role => role.name.toLowerCase() === name.toLowerCase();
  }
  if (kind !== undefined) {
    return ({ isBuiltIn }) =>
      isBuiltIn === (kind.toLowerCase() === 'builtinrole');
  }
  if (term !== '') {
    throw new EmulatorError('RoleFilterNotSupported', {
      message: `The emulator cannot read $filter=${term}: use roleName eq '…', type eq 'BuiltInRole' or type eq 'CustomRole'.`,
    });
  }
  return () => true;
}
