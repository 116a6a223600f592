import {
  azureCloud,
  gatewayKindOf,
  ipv4AddressCount,
  azureNatGatewayLimits,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudDetails } from '../../cloud/CloudDetails';

const quoted = (values: readonly string[]) =>
  values.map(value => `'${value}'`).join(' ');

/**
 * What the Azure CLI changes a gateway with. The update takes all addresses: those left out would be taken away.
 *
 * Source: https://learn.microsoft.com/cli/azure/network/nat/gateway and
 * https://learn.microsoft.com/cli/azure/network/public-ip, read 2026-12-01.
 *
 * @internal
 */
export const azureCommands: CloudDetails['commandsOf'] = gateway => {
  const { addresses, container, name, region, resourceId, scope } = gateway;
  const update = `az network nat gateway update --ids '${resourceId}'`;
  const created = `${container.resourceId}/providers/Microsoft.Network/publicIPAddresses/pip-${name}-new`;
  const single = addresses
    .filter(({ kind }) => kind === 'publicIp')
    .map(each => each.resourceId);
  const sku = gatewayKindOf(gateway, { cloud: azureCloud })?.name;
  const isFull =
    (ipv4AddressCount(addresses) ?? 0) >=
    azureNatGatewayLimits.ipv4AddressesPerGateway.value;
  const zone =
    gateway.zones.length > 0 ? ` --zone ${gateway.zones.join(' ')}` : '';
  const create = [
    `az network public-ip create --subscription '${scope.id}' --resource-group '${container.name}'`,
    `--name 'pip-${name}-new' --location '${region}' --sku ${sku} --allocation-method Static${zone}`,
  ].join(' \\\n  ');
  return {
    tool: 'Azure CLI',
    ...(sku &&
      !isFull && {
        addAddress: `${create}\n${update} --public-ip-addresses ${quoted([
          ...single,
          created,
        ])}`,
      }),
    idleTimeout: `${update} --idle-timeout 4`,
  };
};
