import { managedClusters } from '../resources/managedClusters';
import { resourceTypes } from '../resources/resourceTypes';
import { embeddedFamilies } from './embeddedFamilies';

interface ProviderType {
  /** With its namespace. */
  readonly type: string;
  /** Newest first. */
  readonly apiVersions: readonly string[];
  /** Whether it is in regions and has tags. */
  readonly isRegional: boolean;
}

/** Some api-versions of types that are read only here: which there are is assumed, and the emulator looks at no difference between them. */
const authorization = ['2022-04-01', '2018-07-01', '2015-07-01'];
const compute = ['2024-11-01', '2024-07-01', '2024-03-01', '2023-09-01'];
const insights = ['2024-02-01', '2023-10-01', '2021-05-01', '2018-01-01'];
const resources = ['2022-12-01', '2022-09-01', '2020-01-01'];

const others: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.Authorization/locks': ['2020-05-01', '2017-04-01', '2016-09-01'],
  'Microsoft.Authorization/permissions': authorization,
  'Microsoft.Authorization/roleAssignments': authorization,
  'Microsoft.Authorization/roleDefinitions': authorization,
  'Microsoft.Compute/virtualMachineScaleSets': compute,
  'Microsoft.Compute/virtualMachineScaleSets/networkInterfaces': compute,
  'Microsoft.Compute/virtualMachineScaleSets/publicIPAddresses': compute,
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachines': compute,
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces':
    compute,
  'Microsoft.Insights/metricDefinitions': insights,
  'Microsoft.Insights/metrics': insights,
  'Microsoft.Management/managementGroups': [
    '2023-04-01',
    '2021-04-01',
    '2020-05-01',
  ],
  'Microsoft.PolicyInsights/checkPolicyRestrictions': [
    '2023-03-01',
    '2022-03-01',
    '2020-07-01',
  ],
  'Microsoft.Resources/providers': resources,
  'Microsoft.Resources/resources': resources,
  'Microsoft.Resources/subscriptions': resources,
  'Microsoft.Resources/subscriptions/locations': resources,
  'Microsoft.Resources/subscriptions/providers': resources,
  'Microsoft.Resources/tenants': resources,
};

/**
 * Every type that the emulator answers, as the list of resource providers has it: those that it keeps, those inside others, and those that are only asked.
 *
 * @internal
 */
export const providerTypes: readonly ProviderType[] = [
  ...[...resourceTypes.values()].flatMap(type => [
    {
      type: type.type,
      apiVersions: type.apiVersions,
      isRegional: !type.isChild,
    },
    ...inside(type.type, type.apiVersions),
  ]),
  ...Object.entries(others).map(([type, apiVersions]) => ({
    type,
    apiVersions,
    isRegional: type === 'Microsoft.Compute/virtualMachineScaleSets',
  })),
];

function inside(
  parent: string,
  apiVersions: readonly string[],
): readonly ProviderType[] {
  return [
    ...(parent === managedClusters.type ? ['agentPools'] : []),
    ...embeddedFamilies
      .filter(family => family.parent.type === parent)
      .map(({ list }) => list),
  ].map(list => ({
    type: `${parent}/${list}`,
    apiVersions,
    isRegional: false,
  }));
}
