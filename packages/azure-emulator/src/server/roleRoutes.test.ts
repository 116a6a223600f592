import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const [owner] = smallScenario().principals;
const reader =
  '/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7';
const version = 'api-version=2022-04-01';

describe('roles', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      pageSize: 100,
      scenario: smallScenario({
        resources: [{ type: 'natGateways', name: 'nat', sku: 'Standard' }],
        principals: [
          owner,
          {
            name: 'reader',
            clientId: '00000000-0000-4000-a000-000000000013',
            clientSecret: 'not-a-secret',
            objectId: '00000000-0000-4000-a000-000000000014',
            assignments: [
              { role: 'Reader', scope: '@rg' },
              {
                actions: ['Microsoft.Network/natGateways/read'],
                scope: '@rg/natGateways/nat',
              },
            ],
          },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
  });

  afterAll(async () => {
    await azure.stop();
  });

  const path = (scope: string, type: string, query = '') =>
    `${scope}/providers/Microsoft.Authorization/${type}?${version}${query}`;
  const list = async (scope: string, filter?: string) => {
    const { status, body } = await arm.get(
      path(
        scope,
        'roleAssignments',
        filter ? `&$filter=${encodeURIComponent(filter)}` : '',
      ),
    );
    expect([status, body.error]).toEqual([200, undefined]);
    return (body.value as JsonObject[]).map(({ properties }) => {
      const { scope: at } = properties as JsonObject;
      return String(at).replace(arm.subscription, '');
    });
  };
  const group = '/resourceGroups/rg';
  const gateway = `${group}/providers/Microsoft.Network/natGateways/nat`;

  it('are listed where they are given, above and below', async () => {
    expect(await list(arm.subscription)).toEqual(['/', group, gateway]);
    expect(await list(arm.id('rg/natGateways/nat'))).toEqual([
      '/',
      group,
      gateway,
    ]);
    expect(await list('')).toEqual(['/', group, gateway]);
  });

  it.each([
    ['atScope()', ['/', group]],
    ["principalId eq '00000000-0000-4000-A000-000000000014'", [group, gateway]],
    ["assignedTo('00000000-0000-4000-a000-000000000014')", [group, gateway]],
    [
      "atScope() and principalId eq '00000000-0000-4000-a000-000000000014'",
      [group],
    ],
    ["principalId eq '00000000-0000-4000-a000-00000000ffff'", []],
  ])('are filtered by %s', async (filter, scopes) => {
    expect(await list(arm.id('rg'), filter)).toEqual(scopes);
  });

  it('say who has which role, and lead to what it allows', async () => {
    const { body } = await arm.get(path(arm.id('rg'), 'roleAssignments'));
    const [, assignment, own] = body.value as JsonObject[];
    const properties = assignment.properties as JsonObject;
    expect(assignment).toMatchObject({
      type: 'Microsoft.Authorization/roleAssignments',
      id: `${arm.id(
        'rg',
      )}/providers/Microsoft.Authorization/roleAssignments/${String(
        assignment.name,
      )}`,
      properties: {
        roleDefinitionId: `${arm.subscription}${reader}`,
        principalId: '00000000-0000-4000-a000-000000000014',
        principalType: 'ServicePrincipal',
        scope: arm.id('rg'),
      },
    });
    expect((await arm.get(`${String(assignment.id)}?${version}`)).body).toEqual(
      assignment,
    );
    const role = await arm.get(
      `${String(properties.roleDefinitionId)}?${version}`,
    );
    expect(role.body).toMatchObject({
      id: `${arm.subscription}${reader}`,
      properties: {
        roleName: 'Reader',
        type: 'BuiltInRole',
        assignableScopes: ['/'],
        permissions: [{ actions: ['*/read'], notActions: [] }],
      },
    });
    const { roleDefinitionId } = own.properties as JsonObject;
    const at = arm.id('rg/natGateways/nat');
    const custom = await arm.get(
      `${at}${String(roleDefinitionId).replace(
        arm.subscription,
        '',
      )}?${version}`,
    );
    expect(custom.body.properties).toMatchObject({
      type: 'CustomRole',
      assignableScopes: [at],
      permissions: [{ actions: ['Microsoft.Network/natGateways/read'] }],
    });
  });

  it('are defined, and found by name and kind', async () => {
    const named = async (filter: string) => {
      const { body } = await arm.get(
        path(
          arm.subscription,
          'roleDefinitions',
          `&$filter=${encodeURIComponent(filter)}`,
        ),
      );
      return (body.value as JsonObject[]).map(
        ({ properties }) => (properties as JsonObject).roleName,
      );
    };
    expect(await named("roleName eq 'network contributor'")).toEqual([
      'Network Contributor',
    ]);
    expect(await named("type eq 'BuiltInRole'")).toEqual([
      'Owner',
      'Contributor',
      'User Access Administrator',
      'Reader',
      'Network Contributor',
      'Monitoring Reader',
    ]);
    expect(await named("type eq 'CustomRole'")).toEqual([]);
  });

  it('are nothing for who may not read them', async () => {
    const session = await ArmSession.open(azure, 'reader');
    for (const type of ['roleAssignments', 'roleDefinitions']) {
      const { status, body } = await session.get(path(arm.subscription, type));
      expect([status, (body.error as JsonObject).code]).toEqual([
        403,
        'AuthorizationFailed',
      ]);
      expect((await session.get(path(arm.id('rg'), type))).status).toBe(200);
    }
  });

  it.each(['roleAssignments', 'roleDefinitions'])(
    '%s: nothing is said to be written, nothing found that is not there, no filter ignored',
    async type => {
      const one = path(
        arm.id('rg'),
        `${type}/00000000-0000-4000-a000-00000000ffff`,
      );
      expect((await arm.put(one, {})).status).toBe(501);
      expect((await arm.delete(one)).status).toBe(501);
      expect((await arm.get(one)).status).toBe(404);
      const { status, body } = await arm.get(
        path(arm.id('rg'), type, '&$filter=x'),
      );
      expect([status, (body.error as JsonObject).code]).toEqual([
        400,
        'AzureEmulator.RoleFilterNotSupported',
      ]);
      expect((await arm.get(path(arm.id('rg-nowhere'), type))).status).toBe(
        404,
      );
    },
  );
});
