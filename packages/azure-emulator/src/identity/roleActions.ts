/**
 * What the known role names allow and forbid: action patterns in which `*` stands for anything.
 *
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, whose entries of Network Contributor and Monitoring Reader were read; the others are given as far as the emulator's own types need them (assumed).
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
      'Microsoft.Authorization/*/read',
      'Microsoft.Insights/alertRules/*',
      'Microsoft.Network/*',
      'Microsoft.ResourceHealth/availabilityStatuses/read',
      'Microsoft.Resources/deployments/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      'Microsoft.Support/*',
    ],
    notActions: [],
  },
  'Monitoring Reader': {
    actions: [
      '*/read',
      'Microsoft.OperationalInsights/workspaces/search/action',
      'Microsoft.Support/*',
    ],
    notActions: [],
  },
};
