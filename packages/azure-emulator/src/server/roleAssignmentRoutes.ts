import { guidOf } from 'emulator-kit';
import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { EmulatorError } from '../errors/EmulatorError';
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

const type = 'Microsoft.Authorization/roleAssignments';

/**
 * Who may do what where: the assignments of the scenario's principals, to be read.
 *
 * https://learn.microsoft.com/rest/api/authorization/role-assignments (2022-04-01).
 *
 * @internal
 */
export const roleAssignmentRoutes = readOnlyRoutes(type, {
  list,
  get,
  parameter: 'assignmentName',
  refusal:
    'The emulator only reads role assignments: give the principals of the scenario theirs.',
});

interface Assignment {
  readonly name: string;
  readonly scope: string;
  readonly principalId: string;
  readonly role: RoleDefinition;
}

function assignmentsOf(cloud: Cloud): readonly Assignment[] {
  return cloud.tokens.principals.flatMap(({ objectId, assignments }) =>
    assignments.flatMap(assignment => {
      const role = roleDefinitionOf(assignment);
      const { scope } = assignment;
      const name = guidOf(JSON.stringify([objectId, scope, role?.id]));
      return role ? [{ name, scope, principalId: objectId, role }] : [];
    }),
  );
}

/** A list at a scope has what is given at it, above it and below it, unless a filter says otherwise. */
function list(request: ArmRequest): ArmReply {
  const { cloud, url } = request;
  const scope = roleScope(request, { action: `${type}/read` });
  const { isAtScope, principalId } = readFilter(
    url.searchParams.get('$filter'),
  );
  const found = assignmentsOf(cloud).filter(
    assignment =>
      (isWithinScope(scope, assignment.scope) ||
        (!isAtScope && isWithinScope(assignment.scope, scope))) &&
      (principalId === undefined ||
        isSame(assignment.principalId, principalId)),
  );
  return {
    status: 200,
    body: pageOf(found, {
      url,
      settings: cloud.settings,
      present: assignment => present(assignment, cloud),
    }),
  };
}

function get(request: ArmRequest): ArmReply {
  const scope = roleScope(request, { action: `${type}/read` });
  const { assignmentName } = request.parameters;
  const found = assignmentsOf(request.cloud).find(
    assignment =>
      isSame(assignment.name, assignmentName) &&
      isSame(assignment.scope, scope),
  );
  if (!found) {
    throw emulatorRefusal('RoleAssignmentNotFound', {
      status: 404,
      message: `There is no role assignment '${assignmentName}' at '${scope}'.`,
    });
  }
  return { status: 200, body: present(found, request.cloud) };
}

function present(assignment: Assignment, cloud: Cloud): JsonObject {
  const { name, scope, principalId, role } = assignment;
  const since = cloud.settings.seededAt.toISOString();
  return {
    id: `${scope === '/' ? '' : scope}/providers/${type}/${name}`,
    type,
    name,
    properties: {
      roleDefinitionId: roleDefinitionId(role, { scope }),
      principalId,
      principalType: 'ServicePrincipal',
      scope,
      condition: null,
      conditionVersion: null,
      createdOn: since,
      updatedOn: since,
      createdBy: '',
      updatedBy: '',
      delegatedManagedIdentityResourceId: null,
      description: null,
    },
  };
}

function readFilter(filter: string | null): {
  readonly isAtScope: boolean;
  readonly principalId?: string;
} {
  const terms = (filter ?? '').trim() ? filter?.split(/\s+and\s+/i) ?? [] : [];
  const read = terms.map(term => ({
    isAtScope: /^\s*atScope\(\)\s*$/i.test(term),
    // There are no groups here, so the roles assigned to a principal are all that it has.
    principalId:
      /^\s*(?:principalId\s+eq\s+'([\w-]+)'|assignedTo\('([\w-]+)'\))\s*$/i
        .exec(term)
        ?.slice(1)
        .find(Boolean),
  }));
  const ids = read.flatMap(({ principalId }) => principalId ?? []);
  if (
    ids.length > 1 ||
    read.some(term => !term.isAtScope && term.principalId === undefined)
  ) {
    throw new EmulatorError('RoleFilterNotSupported', {
      message: `The emulator cannot read $filter=${String(
        filter,
      )}: use atScope(), principalId eq '…' or assignedTo('…'), joined by 'and'.`,
    });
  }
  return {
    isAtScope: read.some(term => term.isAtScope),
    principalId: ids[0],
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
