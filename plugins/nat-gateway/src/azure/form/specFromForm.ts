import type { JsonObject } from '@backstage/types';
import { azureNatGatewayLimits } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { addressesFromForm } from './addressesFromForm';
import { moreFromForm } from './moreFromForm';
import type { NatGatewayForm } from './NatGatewayForm';

/**
 * The Spec's resource document that a form stands for: what is previewed, judged and run.
 * What is not filled in is empty in the document, so that the rules name it.
 *
 * @public
 */
export function specFromForm(form: NatGatewayForm): JsonObject {
  const { scope, subnets, egress } = form;
  const name = form.name ?? '';
  const isRetired = form.state === 'absent';
  const settings = {
    sku: egress?.sku ?? 'Standard',
    idleTimeoutMinutes:
      form.idleTimeoutMinutes ??
      azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value,
    tags: { ...form.tags },
  };
  const more = moreFromForm(form, settings);
  const deletesAddresses = isRetired
    ? form.deleteAddresses
    : form.more?.deleteAddresses;
  return {
    apiVersion: 'nat-gateway/v1alpha1',
    kind: 'AzureNatGateway',
    // Whose the gateway is, the configuration says: a form cannot choose it.
    metadata: { name, labels: {} },
    spec: {
      state: isRetired ? 'absent' : 'present',
      ...(deletesAddresses && { deleteAddresses: true }),
      account: scope?.account ?? '',
      subscriptionId: scope?.subscriptionId ?? '',
      resourceGroup: scope?.resourceGroup ?? '',
      region: scope?.region ?? '',
      gateways: [
        {
          name,
          ...settings,
          ...more.gateway,
          ...(egress?.zone && { zone: egress.zone }),
          addresses:
            isRetired && !egress
              ? // Whatever it has is given up, so that the form does not ask.
                [{ kind: 'newPrefix', prefixLength: 31 }]
              : addressesFromForm(egress?.addresses, { gatewayName: name }),
          subnets: [...(subnets?.subnetIds ?? []), ...more.newSubnetIds],
        },
        ...more.others,
      ],
      ...more.spec,
    },
  };
}
