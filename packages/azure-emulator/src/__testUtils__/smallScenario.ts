import type { Scenario } from '../scenario/Scenario';

type Group = NonNullable<Scenario['resourceGroups']>[number];

/**
 * A scenario of one resource group `rg` and one owner, with what is given.
 *
 * @internal
 */
export function smallScenario(
  given: Partial<Scenario> & {
    readonly resources?: Group['resources'];
  } = {},
): Scenario {
  const { resources, ...rest } = given;
  return {
    subscription: { id: '00000000-0000-4000-a000-000000000001' },
    tenantId: '00000000-0000-4000-a000-000000000002',
    principals: [
      {
        name: 'owner',
        clientId: '00000000-0000-4000-a000-000000000003',
        clientSecret: 'not-a-secret',
        objectId: '00000000-0000-4000-a000-000000000004',
        assignments: [{ role: 'Owner', scope: '/' }],
      },
    ],
    resourceGroups: [{ name: 'rg', resources }],
    ...rest,
  };
}
