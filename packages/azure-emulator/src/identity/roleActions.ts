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
      /** The name of its definition, the same in every tenant. */
      readonly id: string;
      readonly actions: readonly string[];
      readonly notActions: readonly string[];
    }
  >
> = {
  Owner: {
    id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    actions: ['*'],
    notActions: [],
  },
  Contributor: {
    id: 'b24988ac-6180-42a0-ab88-20f7382dd24c',

    actions: ['*'],
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
    ],
  },
  'User Access Administrator': {
    id: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',

    actions: ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'],
    notActions: [],
  },
  Reader: {
    id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    actions: ['*/read'],
    notActions: [],
  },
  'Network Contributor': {
    id: '4d97b98b-1d4f-4787-a291-c67834d212e7',

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
    id: '43d0d8ad-25c7-4714-9337-8ba259a9fe05',

    actions: [
      '*/read',
      'Microsoft.OperationalInsights/workspaces/search/action',
      'Microsoft.Support/*',
    ],
    notActions: [],
  },
};
