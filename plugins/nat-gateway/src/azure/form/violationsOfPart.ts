import {
  type AzureSpecFacts,
  checkAzureNatGatewaySpec,
  parseAzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from './NatGatewayForm';
import { pathsOfParts } from './pathsOfParts';
import { specFromForm } from './specFromForm';

const resourceGroupId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg';

/** A form that no rule has a word to say about; it stands in for pages that are not filled in yet. */
const flawless: NatGatewayForm = {
  scope: {
    account: 'account',
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'rg',
    region: 'westeurope',
  },
  subnets: {
    virtualNetworkId: `${resourceGroupId}/providers/Microsoft.Network/virtualNetworks/vnet`,
    subnetIds: [
      `${resourceGroupId}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes`,
    ],
  },
  name: 'nat',
  egress: { addresses: { kind: 'newPrefix', prefixLength: 31 } },
};

/**
 * What the rules have against one field of the form, in the words that the backend would use.
 * Fields that are not complete do not keep the rules from judging this one.
 *
 * @internal
 */
export function violationsOfPart(
  part: keyof typeof pathsOfParts,
  options: { readonly form: NatGatewayForm; readonly facts: AzureSpecFacts },
): readonly Violation[] {
  const { form, facts } = options;
  const isWhole = (key: keyof NatGatewayForm) =>
    parseAzureNatGatewaySpec(specFromForm({ ...flawless, [key]: form[key] }))
      .violations === undefined;
  const judged: NatGatewayForm = {
    ...flawless,
    ...(isWhole('scope') && { scope: form.scope }),
    ...(isWhole('subnets') && { subnets: form.subnets }),
    ...(isWhole('name') && { name: form.name }),
    ...(isWhole('egress') && { egress: form.egress }),
    ...(isWhole('idleTimeoutMinutes') && {
      idleTimeoutMinutes: form.idleTimeoutMinutes,
    }),
    ...(isWhole('tags') && { tags: form.tags }),
    ...(isWhole('more') && { more: form.more }),
    [part]: form[part],
  };
  const { spec, violations } = parseAzureNatGatewaySpec(specFromForm(judged));
  const found = spec ? checkAzureNatGatewaySpec(spec, facts) : violations ?? [];
  return found.filter(({ path }) =>
    pathsOfParts[part].some(own => path.startsWith(own)),
  );
}
