/**
 * What the known role names allow and forbid: action patterns in which `*` stands for anything.
 *
 * Source: Azure built-in roles, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, as known in November 2026.
 *
 * @internal
 */
export const roleActions: Readonly<
  Record<
    string,
    {
      readonly actions: readonly string[];
      readonly notActions: readonly string[];
    }
  >
> = {
  Owner: { actions: ['*'], notActions: [] },
  Contributor: {
    actions: ['*'],
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
    ],
  },
  'User Access Administrator': {
    actions: ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'],
    notActions: [],
  },
  Reader: { actions: ['*/read'], notActions: [] },
  'Network Contributor': {
    actions: [
      'Microsoft.Network/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      'Microsoft.Insights/alertRules/*',
    ],
    notActions: [],
  },
  'Monitoring Reader': { actions: ['*/read'], notActions: [] },
};
